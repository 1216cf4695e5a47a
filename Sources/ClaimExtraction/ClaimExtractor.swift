public import Gazetteer

/// Finds the claims in a text: who says what, in which words.
public struct ClaimExtractor: Sendable {
  /// The version of the method, recorded with each result.
  public static let version = "claims/1"

  /// A language the extractor has rules for.
  public enum Language: String, Codable, Hashable, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Persian.
    case persian = "fa"
  }

  let gazetteer: Gazetteer

  /// Makes an extractor that knows the places of a gazetteer.
  public init(gazetteer: Gazetteer = .standard) {
    self.gazetteer = gazetteer
  }
}
