import Statistics

extension CaptureHistoryTable {
  /// Σ log y!: what a Poisson log-likelihood of the cells lacks to Σ(y log μ − μ).
  ///
  /// Every family of models subtracts it, so that their likelihoods can be compared.
  var logFactorials: Double {
    counts.reduce(0) { $1 > 1 ? $0 + logFactorial(Double($1)) : $0 }
  }
}
