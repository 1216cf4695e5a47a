import CaseModel

extension Estimator {
  /// Estimates from people one by one: every method on their table, and the doubly robust one on the
  /// people themselves.
  ///
  /// - Parameters:
  ///   - people: Everybody on any list.
  ///   - configuration: What to compute; name the doubly robust method, which is not among those
  ///     that are computed unless told otherwise.
  ///   - progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: What the table gives, and the doubly robust answer last where it was asked for.
  /// - Throws: A ``Problem`` when there are too many people, and what `progress` throws.
  public static func run(
    individuals people: CapturedIndividuals,
    configuration: EstimationConfiguration = EstimationConfiguration(),
    progress: (Double) throws -> Void = { _ in }
  ) throws -> EstimationResult {
    var plain = configuration
    plain.methods.removeAll { $0 == .doublyrobust }
    var result = try run(people.table(), configuration: plain, progress: progress)
    if configuration.methods.contains(.doublyrobust) {
      result.results.append(
        .doublyRobust(people, level: configuration.level, seed: configuration.seed)
      )
    }
    return result
  }
}
