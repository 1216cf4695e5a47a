import CaseModel
import Foundation
public import MultipleSystemsEstimation

/// Estimates a population from a file of capture histories, without a case.
public struct EstimateTable: Sendable {
  /// The table's path as the person gave it.
  public var path: String
  /// `auto` or one method's name.
  public var method: String
  /// The column that divides the table into parts, if any.
  public var strata: String?
  /// What draws start from.
  public var seed: UInt64
  /// The nominal coverage of intervals.
  public var level: Double

  /// States what to estimate.
  public init(
    path: String,
    method: String = "auto",
    strata: String? = nil,
    seed: UInt64 = 1,
    level: Double = 0.95
  ) {
    self.path = path
    self.method = method
    self.strata = strata
    self.seed = seed
    self.level = level
  }

  /// Reads the table and runs the methods.
  ///
  /// - Parameter progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: Every method's answer and the range to use, or why there is none.
  /// - Throws: A `Problem` naming file, line and column where the table cannot be used, and of kind
  ///   `usage` for a method or level that is not there.
  public func run(progress: (Double) throws -> Void = { _ in }) throws -> EstimationResult {
    guard level > 0, level < 1 else {
      throw Problem(
        .usage,
        "the level \(level) is not between 0 and 1",
        remedy: "Give a share such as 0.95."
      )
    }
    let configuration = EstimationConfiguration(methods: try methods(), level: level, seed: seed)
    let file = try CaptureTableFile(
      bytes: try InputFile.read(path),
      file: path,
      strata: strata
    )
    let tables = try file.tables()
    if strata == nil, let only = tables.first {
      return try Estimator.run(only.table, configuration: configuration, progress: progress)
    }
    return try Estimator.run(strata: tables, configuration: configuration, progress: progress)
  }

  private func methods() throws(Problem) -> [EstimationMethod] {
    switch method {
    case "auto": return EstimationMethod.allCases
    case "decomposable", "lcmcr":
      throw Problem(
        .usage,
        "the method \(method) is not in this version",
        remedy: "Use auto, chapman, chao or loglinear."
      )
    default:
      guard let one = EstimationMethod(rawValue: method) else {
        throw Problem(
          .usage,
          "there is no method \"\(method)\"",
          remedy: "Use auto, chapman, chao or loglinear."
        )
      }
      return [one]
    }
  }

  /// The result as the JSON of the command line, members in order of their names.
  public static func json(_ result: EstimationResult) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(result), as: UTF8.self)
  }
}
