import CaseModel
public import Names

/// Proposes forms of a name in another script.
public struct TransliterateName: Sendable {
  /// One proposed form.
  public struct Proposal: Hashable, Sendable {
    /// The form.
    public let text: String
    /// The scheme's identifier.
    public let scheme: String
    /// Belief in it, in 0…1.
    public let confidence: Double
  }

  private let scheme: RomanizationScheme

  /// Makes the operation; the scheme is for Latin forms, Persian-script ones have none.
  public init(scheme: RomanizationScheme = .popular) { self.scheme = scheme }

  /// The likeliest forms in the other script, best first: Latin ones of a name in Arabic script,
  /// Persian-script ones of any other.
  ///
  /// - Throws: A `Problem` of kind `badInput` where there is no name to read.
  public func proposals(for name: String) throws -> [Proposal] {
    let isArabic = name.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    do throws(TransliterationRefusal) {
      return isArabic
        ? try Romanizer.proposals(for: name, scheme: scheme).map {
          Proposal(text: $0.text, scheme: $0.scheme.rawValue, confidence: $0.confidence)
        }
        : try PersianSpeller.proposals(for: name).map {
          Proposal(text: $0.text, scheme: "persian", confidence: $0.confidence)
        }
    } catch {
      throw Problem(
        .badInput,
        error == .tooLong ? "this is longer than any name" : "there is no letter to transliterate",
        remedy: "Give one name in Latin, Cyrillic, Persian or Arabic letters."
      )
    }
  }
}
