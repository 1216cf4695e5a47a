import CaseModel
import Foundation
public import MultipleSystemsEstimation

/// Estimates a population from a file of capture histories, without a case.
public struct EstimateTable: Sendable {
  /// The label that people without one stand under, so that none is dropped.
  static let unlabelled = "(not given)"

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
    let configuration = try choices.configuration()
    let file = try CaptureTableFile(
      bytes: try InputFile.read(path),
      file: path,
      strata: strata,
      covariates: covariates,
      choices: choices
    )
    let tables = try file.tables()
    var remarks = tables.remarks
    var result: EstimationResult
    if strata == nil, let only = tables.parts.first {
      result = try Estimator.run(only.table, configuration: configuration, progress: progress)
    } else {
      (result, remarks) = try Self.divided(tables, configuration, progress)
    }
    if !covariates.isEmpty {
      remarks.append(
        "These columns tell of people and are not lists: \(covariates.joined(separator: ", "))."
      )
    }
    result.warnings.insert(contentsOf: remarks, at: 0)
    return result
  }

  /// The one place where a divided table goes to the engine.
  private static func divided(
    _ tables: CaptureTableFile.Tables,
    _ configuration: EstimationConfiguration,
    _ progress: (Double) throws -> Void
  ) throws -> (EstimationResult, remarks: [String]) {
    var parts = tables.parts
    var remarks = tables.remarks
    if let rest = tables.unlabelled {
      let all = parts.reduce(rest.observed) { $0 + $1.table.observed }
      remarks.append(
        "\(RoundedFigure.exact(rest.observed)) of \(RoundedFigure.exact(all)) people observed lack the "
          + "label that divides them. They are not dropped: they stand as a part of their own, "
          + "\(unlabelled)."
      )
      parts.append((unlabelled, rest))
    }
    let result = try Estimator.run(
      strata: parts,
      configuration: configuration,
      progress: progress
    )
    return (result, remarks)
  }

  /// The result as the JSON of the command line, members in order of their names.
  public static func json(_ result: EstimationResult) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(result), as: UTF8.self)
  }
}
