/// A way to write Persian or Arabic script in Latin letters.
///
/// Sources and what wants checking: `docs/methods/transliteration.md`.
public enum RomanizationScheme: String, Hashable, Sendable, Codable, CaseIterable {
  /// ALA-LC Romanization Tables, Persian.
  case alaLCPersian = "ala-lc-persian"
  /// ALA-LC Romanization Tables, Arabic.
  case alaLCArabic = "ala-lc-arabic"
  /// International Journal of Middle East Studies, Persian.
  case ijmesPersian = "ijmes-persian"
  /// International Journal of Middle East Studies, Arabic.
  case ijmesArabic = "ijmes-arabic"
  /// United Nations 1967, Persian; the system has no Arabic.
  case un1967Persian = "un-1967-persian"
  /// The spelling that English-language sources would most likely use.
  case popular

  /// Whether the scheme is for Arabic, whose vowels are guessed from Persian names.
  public var isArabic: Bool { self == .alaLCArabic || self == .ijmesArabic }
}
