/// A person's name taken apart for comparison: folded words, each with its place in the name.
///
/// Reads `SURNAME, Given`, a leading title, and a father given inside the name
/// (`X فرزند Y`, `X son of Y`, `X bin Y`). Nothing is guessed about word order in a name given as
/// one piece: such words have the place ``Slot/unknown``.
public struct PersonName: Hashable, Sendable {
  /// The part of the name a word belongs to.
  public enum Slot: UInt8, Hashable, Sendable {
    /// A name given in one piece.
    case unknown
    /// The given name.
    case given
    /// The family name.
    case family
  }

  /// One folded word and its part.
  public struct Word: Hashable, Sendable {
    /// The folded word.
    public let text: String
    /// The part it belongs to.
    public let slot: Slot
  }

  /// The words that are compared, in order, without a leading title.
  public let words: [Word]
  /// Folded words of the father's name, when the text itself names him.
  public let father: [String]
  /// Titles that were set aside.
  public let titles: [String]

  /// Takes apart a name, or one part of it if `slot` says which.
  public init(_ text: String, slot: Slot = .unknown) {
    var given = NameFolding.words(of: text)
    var father: [String] = []
    if let (marker, length) = Self.fatherMarker(in: given) {
      father = Array(given[(marker + length)...])
      given = Array(given[..<marker])
    }
    var titles: [String] = []
    // A title is set aside only where a name is left without it: Mir or Said may be the name.
    let kept = slot == .unknown ? 2 : 1
    while given.count > kept, let first = given.first, Honorifics.contains(first) {
      titles.append(first)
      given.removeFirst()
    }
    self.father = father
    self.titles = titles
    words = Self.slotted(given, of: text, slot: slot)
  }

  /// `SURNAME, Given` has exactly one comma and a single piece before it in capitals; other commas
  /// (`John, 1st Baron of …`) say nothing about order.
  private static func slotted(_ words: [String], of text: String, slot: Slot) -> [Word] {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
    guard slot == .unknown, pieces.count == 2, !pieces[0].isEmpty,
      pieces[0] == pieces[0].uppercased(), pieces[0] != pieces[0].lowercased()
    else { return words.map { Word(text: $0, slot: slot) } }
    let family = NameFolding.words(of: String(pieces[0])).count
    return words.enumerated().map { Word(text: $1, slot: $0 < family ? .family : .given) }
  }

  private static func fatherMarker(in words: [String]) -> (index: Int, length: Int)? {
    guard words.count >= 3 else { return nil }
    for index in 1..<(words.count - 1) {
      switch words[index] {
      case "فرزند", "farzand", "farzande", "ابن", "بن", "ebn", "ibn", "bin": return (index, 1)
      case "son", "daughter", "child":
        if words[index + 1] == "of", index + 2 < words.count { return (index, 2) }
      default: continue
      }
    }
    return nil
  }
}
