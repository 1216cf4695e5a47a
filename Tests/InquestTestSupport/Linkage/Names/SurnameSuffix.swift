/// A suffix that makes surnames of stems: -i, -zadeh, -pour and the like.
struct SurnameSuffix: Sendable {
  private let persian: (afterConsonant: String, afterVowel: String)
  private let latin: (afterConsonant: [String], afterVowel: [String])
  /// The share of surnames from stems that end so.
  let share: Double

  /// A suffix from its line of the table.
  init(_ line: Substring) {
    let cells = line.split(separator: " ").map(String.init)
    func spellings(_ cell: String) -> [String] { cell.split(separator: ",").map(String.init) }
    persian = (cells[0], cells[1])
    latin = (spellings(cells[2]), spellings(cells[3]))
    share = (Double(cells[4]) ?? 0) / 100
  }

  /// The surname, or nil where the stem's end does not take the suffix.
  func attached(to stem: SimulatedWord) -> SimulatedWord? {
    let end = stem.persian[0].last
    let isLong = persian.afterConsonant.count > 2 && persian.afterConsonant != "یان"
    let isVowel = end == "ا"
    // A stem in -i takes no second -i, and one in silent h none at all.
    if !isLong, end == "ی" || end == "ه" || end == "و" { return nil }
    // Suffixes that are words of their own have a joint.
    let joint = isLong ? String(SimulatedWord.joint) : ""
    let suffix = isVowel ? persian.afterVowel : persian.afterConsonant
    let spellings = isVowel ? latin.afterVowel : latin.afterConsonant
    var forms: [String] = []
    for spelling in spellings {
      for form in stem.latin.prefix(3) { forms.append(form + joint + spelling) }
    }
    // The commonest spelling of each side first, then the others in turn.
    return SimulatedWord(persian: [stem.persian[0] + joint + suffix], latin: forms)
  }
}
