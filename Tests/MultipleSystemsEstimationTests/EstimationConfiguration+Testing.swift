@testable import MultipleSystemsEstimation

extension EstimationConfiguration {
  /// Every method but those that sample, which take seconds in a debug build.
  static let withoutSampling = EstimationConfiguration(
    methods: EstimationMethod.forTables.filter { $0 != .lcmcr }
  )
}
