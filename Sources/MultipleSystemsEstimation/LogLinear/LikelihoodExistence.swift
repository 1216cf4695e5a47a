/// Whether a log-linear model's likelihood has a maximum on a table (Fienberg and Rinaldo 2012);
/// ``FacialSet`` decides it.
enum LikelihoodExistence: Hashable, Sendable {
  /// It has.
  case exists
  /// Some coefficients run off without limit, yet the unseen number is still identified.
  case onBoundary
  /// Some coefficients run off, and then nothing determines the unseen number.
  case unidentified
}
