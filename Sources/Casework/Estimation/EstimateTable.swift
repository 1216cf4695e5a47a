import CaseModel
import Foundation
public import MultipleSystemsEstimation

/// Estimates a population from a file of capture histories, without a case.
public struct EstimateTable: Sendable {
  /// The table's path as the person gave it.
  public var path: String
  /// The column that divides the table into parts, if any.
  public var strata: String?
  /// Columns that tell of each person and are not lists.
  public var covariates: [String]
  /// What is asked.
  public var choices: EstimateChoices

  /// States what to estimate.
  public init(
    path: String,
    strata: String? = nil,
    covariates: [String] = [],
    choices: EstimateChoices = EstimateChoices()
  ) {
    self.path = path
    self.strata = strata
    self.covariates = covariates
    self.choices = choices
  }

  /// Reads the table and runs the methods.
  ///
  /// - Parameter progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: Every method's answer and the range to use, or why there is none. What was pooled,
  ///   left out or lacks a label is said in `warnings`.
  /// - Throws: A `Problem` naming file, line and column where the table cannot be used, and of kind
  ///   `usage` for a method, level, list or column that is not there.
  public func run(progress: (Double) throws -> Void = { _ in }) throws -> EstimationResult {
    var configuration = try choices.configuration()
    if !covariates.isEmpty, choices.method == "auto" { configuration.methods.append(.doublyrobust) }
    let file = try CaptureTableFile(
      bytes: try InputFile.read(path),
      file: path,
      strata: strata,
      covariates: covariates,
      choices: choices
    )
    let tables = try file.tables()
    var result = try estimate(file, tables, configuration, progress)
    result.warnings.insert(contentsOf: tables.remarks, at: 0)
    return result
  }

  private func estimate(
    _ file: CaptureTableFile,
    _ tables: CaptureTableFile.Tables,
    _ configuration: EstimationConfiguration,
    _ progress: (Double) throws -> Void
  ) throws -> EstimationResult {
    let takesPeople = configuration.methods.contains(.doublyrobust)
    if strata != nil, takesPeople {
      throw Problem(
        .usage,
        "people are divided into parts or told apart by covariates, not both",
        remedy: "Give the column of parts with --covariates as well, and leave out --strata."
      )
    }
    if strata != nil {
      guard let unlabelled = tables.unlabelled else {
        return try Estimator.run(
          strata: tables.parts,
          configuration: configuration,
          progress: progress
        )
      }
      return try Estimator.run(
        strata: tables.parts,
        unlabelled: unlabelled,
        configuration: configuration,
        progress: progress
      )
    }
    if takesPeople {
      return try Estimator.run(
        individuals: file.individuals(),
        configuration: configuration,
        progress: progress
      )
    }
    guard let only = tables.parts.first else {
      throw Problem(.badInput, "nobody is in the table", file: path, remedy: "Give its rows.")
    }
    return try Estimator.run(only.table, configuration: configuration, progress: progress)
  }

  /// The result as the JSON of the command line, members in order of their names.
  public static func json(_ result: EstimationResult) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(result), as: UTF8.self)
  }
}
