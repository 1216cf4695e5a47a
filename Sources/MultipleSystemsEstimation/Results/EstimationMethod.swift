/// A way to estimate how many people are on no list.
public enum EstimationMethod: String, Codable, Hashable, Sendable, CaseIterable {
  /// Two lists (Chapman 1951); with more lists, every pair of them.
  case chapman
  /// At least so many (Chao 1987).
  case chao
  /// A cross-check of the bound, never recommended (Zelterman 1988).
  case zelterman
  /// Hierarchical log-linear models.
  case loglinear
  /// Latent classes, their number limited (Manrique-Vallier 2016).
  case lcmcr
  /// Stepwise pairs for lists that share few people (Chan, Silverman and Vincent 2021).
  case sparse
  /// Decomposable graphical models, exactly (Madigan and York 1997).
  case decomposable
  /// Two lists with covariates (Das, Kennedy and Jewell 2021); needs people one by one.
  case doublyrobust = "doubly-robust"

  /// The methods that a table of counts is enough for.
  public static let forTables: [EstimationMethod] = allCases.filter { $0 != .doublyrobust }
}
