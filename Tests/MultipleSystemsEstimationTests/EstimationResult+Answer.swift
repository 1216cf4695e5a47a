import MultipleSystemsEstimation

extension EstimationResult {
  /// One method's answer, or nil when it was not asked for.
  func answer(_ method: EstimationMethod) -> MethodResult? {
    results.first { $0.method == method }
  }
}
