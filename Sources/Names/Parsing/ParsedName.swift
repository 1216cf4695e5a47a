/// A full name taken apart, in as many ways as it can sensibly be read.
///
///     let name = ParsedName("Ahmad bin Said al-Tikriti")
///     name.best?.text(.father)  // "Said"
///
/// Any script is accepted; the lists of words it knows are Latin and Persian, Arabic or Kurdish
/// script, with Cyrillic read through its Latin form. Every reading is a proposal: it must not be
/// used to correct a name. Method: `docs/methods/name-parsing.md`.
public struct ParsedName: Hashable, Sendable {
  /// Longest name that is read whole, in Unicode scalars; of a longer one the start is read.
  public static let lengthLimit = 512

  /// The name as given.
  public let text: String
  /// Ways to read it, the likeliest first; empty where there is nothing to read.
  public let readings: [NameReading]
  /// What hindered reading.
  public let problems: [NameProblem]

  /// The likeliest reading.
  public var best: NameReading? { readings.first }

  /// Takes a name apart; never fails, see ``problems``.
  ///
  /// Cost: linear in the text up to ``lengthLimit``, constant beyond it but for the copy.
  public init(_ text: String) {
    let source = NameSource(text)
    self.text = text
    problems = source.problems
    guard !source.tokens.isEmpty else {
      readings = []
      return
    }
    readings = NameReader(source).readings()
  }
}
