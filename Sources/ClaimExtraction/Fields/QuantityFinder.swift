/// Finds numbers of things, with their bounds and units.
struct QuantityFinder {
  private struct Value {
    var tokens: Range<Int>
    var low: Int
    var high: Int?
    var bound: String
  }

  let reading: Reading

  /// The quantities in a stretch, in order; numbers that are part of a date are left out.
  func quantities(in range: Range<Int>, dates: [DateFinder.Found]) -> [QuantityMention] {
    var found: [QuantityMention] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let date = dates.first(where: { $0.tokens.contains(position) }) {
        position = max(position + 1, date.tokens.upperBound)
        continue
      }
      guard let value = value(at: position, range.upperBound) else {
        position += 1
        continue
      }
      position = value.tokens.upperBound
      if let mention = mention(of: value, in: range) { found.append(mention) }
    }
    return found
  }

  private func mention(of value: Value, in range: Range<Int>) -> QuantityMention? {
    let unit = unit(after: value.tokens.upperBound, range.upperBound)
    let isOne = value.low == 1 && reading.tokens[value.tokens.lowerBound].kind == .word
    // "one" is more often a pronoun than a count.
    if isOne, unit == nil || reading.isForm(value.tokens.upperBound, "of", before: range.upperBound)
    {
      return nil
    }
    let bound = bound(before: value.tokens.lowerBound) ?? value.bound
    var low: Int? = value.low
    var high = value.high
    switch bound {
    case "at least", "more than": high = value.high.map { $0 == value.low ? nil : $0 } ?? nil
    case "at most", "less than":
      high = value.high ?? value.low
      low = nil
    default: break
    }
    return QuantityMention(
      mention: reading.mention(value.tokens),
      low: low,
      high: high,
      bound: bound,
      unit: unit.map { reading.mention($0) }
    )
  }

  private func value(at start: Int, _ limit: Int) -> Value? {
    let form = reading.form(start)
    if form == "no", start + 1 < limit, reading.form(start + 1) == "one" {
      return Value(tokens: start..<(start + 2), low: 0, high: 0, bound: "exact")
    }
    if form == "هیچ", reading.isForm(start + 1, "کس", before: limit) {
      return Value(tokens: start..<(start + 2), low: 0, high: 0, bound: "exact")
    }
    if form == "nobody" {
      return Value(tokens: start..<(start + 1), low: 0, high: 0, bound: "exact")
    }
    if let vague = vague(start, limit) { return vague }
    guard let (first, end) = number(start, limit) else { return nil }
    let joins = end + 1 < limit && ["to", "and", "-", "تا", "\u{2013}"].contains(reading.form(end))
    let isBetween = start > 0 && reading.form(start - 1) == "between"
    if joins, reading.form(end) != "and" || isBetween, let (second, last) = number(end + 1, limit),
      second >= first
    {
      return Value(tokens: start..<last, low: first, high: second, bound: "exact")
    }
    return Value(tokens: start..<end, low: first, high: first, bound: "exact")
  }

  // "thousands", "tens of thousands", "dozens": at least two of each.
  private func vague(_ start: Int, _ limit: Int) -> Value? {
    guard let unit = Self.plurals[reading.form(start)] else { return nil }
    if start + 2 < limit, reading.form(start + 1) == "of",
      let larger = Self.plurals[reading.form(start + 2)], larger > unit
    {
      return Value(
        tokens: start..<(start + 3),
        low: 2 * unit * larger,
        high: nil,
        bound: "approximate"
      )
    }
    return Value(tokens: start..<(start + 1), low: 2 * unit, high: nil, bound: "approximate")
  }

  private static let plurals = [
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000,
    "millions": 1_000_000, "هزاران": 1000, "صدها": 100, "دهها": 10,
  ]

  private func number(_ start: Int, _ limit: Int) -> (Int, Int)? {
    guard start < limit else { return nil }
    var total = 0
    var current: Int?
    var position = start
    while position < limit {
      let form = reading.form(position)
      if let digits = digits(position) {
        guard current == nil else { break }
        current = digits
      } else if let small = Self.words[form] {
        // "two hundred and five" and "بیست و پنج" add; "five six" does not.
        let isSum = isTens(current) && small < 10 && isAnd(position - 1, after: start)
        guard current == nil || (current ?? 0) % 100 == 0 && small < 100 || isSum else { break }
        current = (current ?? 0) + small
      } else if let scale = Self.scales[form], current != nil || scale == 1000 && form == "هزار" {
        let product = (current ?? 1).multipliedReportingOverflow(by: scale)
        guard !product.overflow else { return nil }
        if scale == 100 {
          current = product.partialValue
        } else {
          let sum = total.addingReportingOverflow(product.partialValue)
          guard !sum.overflow else { return nil }
          total = sum.partialValue
          current = nil
        }
      } else if form == "و" || form == "and", position > start, position + 1 < limit,
        isFurther(position + 1, total: total, current: current)
      {
        position += 1
        continue
      } else {
        break
      }
      position += 1
    }
    guard position > start, total > 0 || current != nil else { return nil }
    let sum = total.addingReportingOverflow(current ?? 0)
    return sum.overflow ? nil : (sum.partialValue, position)
  }

  private func isTens(_ number: Int?) -> Bool {
    guard let number else { return false }
    return number % 10 == 0 && number % 100 >= 20
  }

  private func isAnd(_ token: Int, after start: Int) -> Bool {
    token > start && reading.form(token) == "و"
  }

  private func isFurther(_ token: Int, total: Int, current: Int?) -> Bool {
    guard let next = digits(token) ?? Self.words[reading.form(token)] else { return false }
    let base = current ?? total
    if isTens(current), next < 10, reading.form(token - 1) == "و" { return true }
    return base >= 100 && base % 100 == 0 && next < 100 || base >= 1000 && next < 1000
  }

  private func digits(_ token: Int) -> Int? {
    guard reading.tokens[token].kind == .number else { return nil }
    let form = reading.form(token)
    guard form.utf8.count <= 18, form.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2C })
    else { return nil }
    return Int(form.filter { $0 != "," })
  }

  private static let words: [String: Int] = {
    var table: [String: Int] = [
      "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
      "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
      "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
      "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8, "ده": 10, "یازده": 11,
      "دوازده": 12, "بیست": 20, "چهل": 40, "پنجاه": 50, "شصت": 60, "هفتاد": 70, "هشتاد": 80,
      "نود": 90, "صد": 100, "دویست": 200, "سیصد": 300,
    ]
    let tens = [
      "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
      "eighty": 80, "ninety": 90,
    ]
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for (name, value) in tens {
      table[name] = value
      for (index, unit) in units.enumerated() { table["\(name)-\(unit)"] = value + index + 1 }
    }
    return table
  }()

  private static let scales = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
    "dozen": 12, "هزار": 1000, "میلیون": 1_000_000,
  ]

  // The bound whose words stand right before a number.
  private func bound(before number: Int) -> String? {
    for length in [3, 2, 1] where number >= length {
      let start = number - length
      let match = reading.vocabulary.bounds.longest(
        at: start,
        before: number,
        word: { reading.number($0) }
      )
      if let (words, bound) = match, words == length { return bound }
    }
    if number >= 2, reading.form(number - 1) == "the" { return bound(before: number - 1) }
    return nil
  }

  // The noun phrase that is counted.
  private func unit(after start: Int, _ limit: Int) -> Range<Int>? {
    var first = start
    if first < limit, reading.form(first) == "of" { first += 1 }
    if first < limit, reading.tags[first] == .determiner || reading.tags[first] == .possessive {
      first += 1
    }
    var end = first
    while end < limit, end < first + 5 {
      switch reading.tags[end] {
      case .noun, .adjective, .proper: end += 1
      case .participle where end + 1 < limit && reading.tags[end + 1] == .noun: end += 1
      default:
        return trimmedUnit(first..<end)
      }
      // A Persian unit is one word; more would be the verb's object.
      if (reading.form(end - 1).unicodeScalars.first?.value ?? 0) >= 0x600 { break }
    }
    return trimmedUnit(first..<end)
  }

  private func trimmedUnit(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, reading.tags[end - 1] == .adjective { end -= 1 }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }
}
