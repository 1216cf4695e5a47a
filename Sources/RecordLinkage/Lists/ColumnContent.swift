import CaseModel

/// What the values of a column say about what it holds.
///
/// Contents may take a column out of the comparison or speak for a mapping a person can add; they
/// never put one in. A column of unknown meaning may be the truth of a test set or a remark.
public enum ColumnContent: Hashable, Sendable {
  /// The values are what the header says, or of a kind that has no form of its own.
  case fits
  /// Some values are not what the header says; the share that is, and one that is not.
  case partly(readable: Double, unread: String)
  /// Next to none is: the column must not be compared as this.
  case contradicts(unread: String)

  /// Fewer values than this prove nothing.
  private static let enough = 20
  /// Distinct values that are looked at.
  private static let looked = 500

  /// Looks at a recognised column; O(rows).
  public init(_ column: FieldColumn) {
    self = .fits
    guard Self.hasForm(column.kind) else { return }
    var counts = [Int](repeating: 0, count: min(column.distinct.count, Self.looked))
    for code in column.codes where code >= 0 && Int(code) < counts.count { counts[Int(code)] += 1 }
    let total = counts.reduce(0, +)
    guard total >= Self.enough else { return }
    var readable = 0
    var unread: String?
    for (number, count) in counts.enumerated() {
      let value = column.distinct[number]
      if Self.reads(value, as: column.kind) {
        readable += count
      } else if unread == nil {
        unread = value
      }
    }
    let share = Double(readable) / Double(total)
    guard let unread, share < 0.8 else { return }
    self = share < 0.1 ? .contradicts(unread: unread) : .partly(readable: share, unread: unread)
  }

  /// What a column with an unknown header might be mapped to, by some of its values; mostly nothing.
  ///
  /// Numbers say nothing: only whole dates, and words for the two sexes.
  public static func suggestions(for values: [String]) -> [FieldKind] {
    guard values.count >= enough else { return [] }
    func nearlyAll(_ holds: (String) -> Bool) -> Bool {
      values.count(where: holds) * 20 >= values.count * 19
    }
    if nearlyAll({ SexWords.code(of: $0) > 0 && !$0.contains(where: \.isNumber) }) { return [.sex] }
    if nearlyAll({ isWholeDate($0) }) { return [.birthDate, .eventDate] }
    return []
  }

  private static func hasForm(_ kind: FieldKind) -> Bool {
    switch kind {
    case .birthDate, .eventDate, .birthYear, .age, .sex: true
    default: false
    }
  }

  private static func reads(_ value: String, as kind: FieldKind) -> Bool {
    switch kind {
    case .birthDate, .eventDate:
      return isYear(digits(value).prefix(4)) || UncertainDate(parsing: value) != nil
    case .birthYear:
      let digits = digits(value)
      return digits.count == 2 || isYear(digits.prefix(4)) || UncertainDate(parsing: value) != nil
    case .age:
      let digits = digits(value)
      return (1...3).contains(digits.count) && number(digits[...]) <= 120
    case .sex: return SexWords.code(of: value) > 0
    default: return true
    }
  }

  /// Three numbers set apart by signs that read as a date.
  private static func isWholeDate(_ value: String) -> Bool {
    let parts = value.split { "-/. ".contains($0) }
    return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
      && UncertainDate(parsing: value) != nil
  }

  private static func isYear(_ digits: ArraySlice<Int>) -> Bool {
    digits.count == 4 && (1200...2100).contains(number(digits))
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  /// The first eight decimal digits, of any script.
  private static func digits(_ value: String) -> [Int] {
    let all = value.unicodeScalars.lazy.compactMap { scalar -> Int? in
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
      else { return nil }
      return Int(exactly: value)
    }
    return Array(all.prefix(8))
  }
}
