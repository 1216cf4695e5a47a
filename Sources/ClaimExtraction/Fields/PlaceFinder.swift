import Gazetteer

/// Finds places: names the gazetteer knows, names beside a word for a place, and sets of places.
struct PlaceFinder {
  let reading: Reading
  let gazetteer: Gazetteer
  private let folded: [[String]]
  private let starts: [Bool]

  init(reading: Reading, gazetteer: Gazetteer) {
    self.reading = reading
    self.gazetteer = gazetteer
    folded = reading.forms.map { Gazetteer.words(of: $0) }
    starts = folded.map { $0.first.map { gazetteer.canStart(with: $0) } ?? false }
  }

  /// The places in a stretch, in order.
  func places(in range: Range<Int>) -> [PlaceMention] {
    var found: [PlaceMention] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let (tokens, mention) = place(at: position, range.upperBound) else {
        position += 1
        continue
      }
      found.append(mention)
      position = max(position + 1, tokens.upperBound)
    }
    return found
  }

  private func place(at start: Int, _ limit: Int) -> (Range<Int>, PlaceMention)? {
    guard reading.tokens[start].kind == .word || reading.tokens[start].kind == .number else {
      return nil
    }
    if let set = placeSet(start, limit) { return set }
    if let (range, entry) = known(start, limit) {
      // "Iran's government" and "Iranian" name a State, "the Paris office" a body: kept as places all
      // the same only where the name stands as a noun.
      return (
        range,
        PlaceMention(
          mention: reading.mention(range),
          place: entry.id,
          name: entry.name,
          kind: entry.kind.rawValue
        )
      )
    }
    return unknown(start, limit)
  }

  private func known(_ start: Int, _ limit: Int) -> (Range<Int>, GazetteerEntry)? {
    let form = Int(reading.tokens[start].form)
    guard starts[form] else { return nil }
    let isCased = reading.forms[form].unicodeScalars.first?.properties.isCased ?? false
    guard reading.tokens[start].isCapitalised || !isCased else { return nil }
    var words: [String] = []
    var owners: [Int] = []
    for token in start..<min(limit, start + 8) where reading.tokens[token].kind == .word {
      for word in folded[Int(reading.tokens[token].form)] {
        words.append(word)
        owners.append(token)
      }
    }
    guard let match = gazetteer.longestMatch(in: words, at: 0), !match.isDemonym,
      owners.indices.contains(match.wordCount - 1)
    else { return nil }
    return (start..<(owners[match.wordCount - 1] + 1), match.entry)
  }

  // "32 Iranian cities"
  private func placeSet(_ start: Int, _ limit: Int) -> (Range<Int>, PlaceMention)? {
    guard reading.tags[start] == .number else { return nil }
    var end = start + 1
    while end < min(limit, start + 4),
      reading.tags[end] == .adjective || reading.tags[end] == .proper
    {
      end += 1
    }
    guard end < limit, let kind = Self.sets[reading.form(end)] else { return nil }
    let mention = reading.mention(start..<(end + 1))
    return (
      start..<(end + 1),
      PlaceMention(mention: mention, place: nil, name: mention.text, kind: kind + " set")
    )
  }

  private static let sets = [
    "cities": "city", "towns": "city", "villages": "city", "provinces": "province",
    "prisons": "prison", "cemeteries": "cemetery", "شهر": "city", "استان": "province",
  ]

  // "Khavaran mass cemetery", "at Evin", "شهر X"
  private func unknown(_ start: Int, _ limit: Int) -> (Range<Int>, PlaceMention)? {
    if let kind = Self.persianKinds[reading.form(start)], start + 1 < limit,
      reading.tags[start + 1] == .noun, reading.tokens[start + 1].kind == .word
    {
      return made(start..<(start + 2), kind)
    }
    guard reading.tags[start] == .proper, start == 0 || reading.tags[start - 1] != .proper,
      !isTime(start)
    else { return nil }
    var end = start
    while end < limit, reading.tags[end] == .proper, !isTime(end) { end += 1 }
    var typed = end
    if typed < limit, ["mass", "central", "secret", "city"].contains(reading.form(typed)) {
      typed += 1
    }
    if typed < limit, let kind = Self.kinds[reading.form(typed)] {
      return made(start..<(typed + 1), kind)
    }
    if let kind = Self.kinds[reading.form(end - 1)], end - start > 1 {
      return made(start..<end, kind)
    }
    guard start > 0, ["in", "at", "near"].contains(reading.form(start - 1)),
      end >= limit || !reading.tags[end].isNominal,
      !(start..<end).contains(where: {
        !reading.classes($0).isDisjoint(with: [.organisation, .document, .title])
      })
    else { return nil }
    return made(start..<end, "place")
  }

  private func made(_ range: Range<Int>, _ kind: String) -> (Range<Int>, PlaceMention) {
    let mention = reading.mention(range)
    return (range, PlaceMention(mention: mention, place: nil, name: mention.text, kind: kind))
  }

  private func isTime(_ token: Int) -> Bool {
    !reading.classes(token).isDisjoint(with: [.month, .weekday])
  }

  private static let kinds = [
    "cemetery": "cemetery", "graveyard": "cemetery", "prison": "prison", "jail": "prison",
    "province": "province", "district": "district", "city": "city", "town": "city",
    "village": "city", "river": "river", "valley": "valley", "camp": "camp", "hospital": "hospital",
    "barracks": "barracks", "square": "square", "street": "street", "road": "street",
    "island": "island", "region": "region", "county": "district",
  ]

  private static let persianKinds = [
    "زندان": "prison", "گورستان": "cemetery", "شهر": "city", "استان": "province",
    "روستای": "city", "شهرستان": "district", "بیمارستان": "hospital",
  ]
}
