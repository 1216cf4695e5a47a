import CaseModel

/// Problems that several operations of review share.
enum ReviewProblems {
  /// There is no sample to estimate from.
  static let noSample = Problem(
    .missing,
    "no pairs were drawn for clerical review",
    remedy: "Draw some with `inquest review CASE sample --pairs 200 --seed 1`."
  )
}
