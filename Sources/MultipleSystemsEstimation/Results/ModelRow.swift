/// One log-linear model's fit.
public struct ModelRow: Codable, Hashable, Sendable {
  /// The model by its largest terms, such as `[EXH·ABA·OSCE][EXH·HRW]`.
  public let model: String
  /// The number of parameters.
  public let parameters: Int
  /// The deviance from the observed counts.
  public let deviance: Double
  /// Akaike's criterion.
  public let aic: Double
  /// Akaike's criterion corrected for the number of people observed; nil when there are too few.
  public let aicc: Double?
  /// The Bayesian criterion with the number of people observed as sample size.
  public let bic: Double
  /// This model's share of the average by BIC, from 0 to 1.
  public let weight: Double
  /// The total population by this model.
  public let estimate: Double
  /// Its standard error (Sandland and Cormack 1984).
  public let standardError: Double
  /// The Wald interval on the logarithm of the unseen.
  public let wald: EstimateInterval
  /// The multinomial profile-likelihood interval; only for the models that matter most.
  public let profile: EstimateInterval?
}
