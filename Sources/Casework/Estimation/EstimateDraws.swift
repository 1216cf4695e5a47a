import CaseModel
import DocumentReading
import Foundation
public import MultipleSystemsEstimation

/// Estimates a population from posterior draws of who is who, so that doubt about links counts.
///
/// Reads what `inquest link --draws D --out DIR` wrote: `clusters.csv`, the best partition, one table
/// a draw in `draws/`, and `pairs.csv` where it is there. See docs/formats/linkage-files.md.
public struct EstimateDraws: Sendable {
  /// The folder of the linkage, or the folder of the draws in it.
  public var folder: String
  /// What is asked.
  public var choices: EstimateChoices

  /// States what to estimate.
  public init(folder: String, choices: EstimateChoices = EstimateChoices()) {
    self.folder = folder
    self.choices = choices
  }

  /// Reads the draws and runs the methods.
  ///
  /// Memory is that of one draw and of the pairs that the loosest threshold joins, whatever the number
  /// of draws.
  ///
  /// - Parameter progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: Every method's answer and the range to use, or why there is none.
  /// - Throws: A `Problem` naming the file and line that is not as `inquest link` writes it.
  public func run(progress: (Double) throws -> Void = { _ in }) throws -> EstimationResult {
    let configuration = try choices.configuration()
    let tables = try self.tables()
    var result = try Estimator.run(
      draws: tables.draws,
      reference: tables.reference,
      configuration: configuration,
      progress: progress
    )
    result.sensitivity += tables.thresholds.map { threshold, table in
      Self.row(threshold, table, configuration)
    }
    result.warnings.insert(contentsOf: tables.remarks, at: 0)
    return result
  }

  /// What would be recommended if records were joined from a probability on.
  private static func row(
    _ threshold: Double,
    _ table: CaptureHistoryTable,
    _ configuration: EstimationConfiguration
  ) -> SensitivityRow {
    var alone = configuration
    alone.methods = [.chapman, .loglinear]
    alone.includesSensitivity = false
    let result = Estimator.run(table, configuration: alone)
    let method: EstimationMethod = table.listCount == 2 ? .chapman : .loglinear
    return SensitivityRow(
      kind: .linkage,
      choice: String(threshold),
      estimate: result.results.first { $0.method == method }?.estimate,
      interval: result.recommended?.interval,
      note: "\(RoundedFigure.exact(table.observed)) people observed."
        + (result.refusal.map { " " + $0 } ?? "")
    )
  }

  /// Capture histories of the best partition and of every draw, over the same lists.
  struct Tables {
    var reference: CaptureHistoryTable
    var draws: [CaptureHistoryTable]
    /// The same if records were joined from a probability on; empty without `pairs.csv`.
    var thresholds: [(threshold: Double, table: CaptureHistoryTable)]
    var remarks: [String]
  }

  /// Reads `clusters.csv` and the draws in order of their numbers.
  func tables() throws -> Tables {
    let (clusters, draws) = try files()
    let reference = try PartitionFile(clusters)
    let arrangement = try ListArrangement(
      lists: reference.lists,
      choices: choices,
      file: clusters
    )
    let best = try arrangement.table(of: reference.people(over: reference.lists))
    return Tables(
      reference: best.table,
      draws: try draws.map { path in
        let partition = try PartitionFile(path)
        guard Set(partition.lists) == Set(reference.lists), partition.rows == reference.rows else {
          throw Problem(
            .badInput,
            "the draw has \(partition.rows) records on \(partition.lists.count) lists, and "
              + "clusters.csv has \(reference.rows) on \(reference.lists.count)",
            file: path,
            remedy: "Draws and clusters.csv must be of one run: link again with --draws."
          )
        }
        return try arrangement.table(of: partition.people(over: reference.lists)).table
      },
      thresholds: try thresholds(clusters, reference.lists, arrangement),
      remarks: arrangement.remarks(unseen: best.unseen)
    )
  }

  private func thresholds(
    _ clusters: String,
    _ lists: [String],
    _ arrangement: ListArrangement
  ) throws -> [(threshold: Double, table: CaptureHistoryTable)] {
    let pairs = URL(fileURLWithPath: clusters).deletingLastPathComponent()
      .appendingPathComponent("pairs.csv").path
    guard FileManager.default.fileExists(atPath: pairs) else { return [] }
    let partitions = try ThresholdPartitions(clusters: clusters, pairs: pairs, lists: lists)
    return try ThresholdPartitions.thresholds.map { threshold in
      (threshold, try arrangement.table(of: partitions.people(from: threshold)).table)
    }
  }

  private func files() throws -> (clusters: String, draws: [String]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw Problem(
        .missing,
        "there is no such folder",
        file: folder,
        remedy: "Name the folder that `inquest link --draws` wrote with --out."
      )
    }
    let inside = (folder as NSString).appendingPathComponent("draws")
    let place = FileManager.default.fileExists(atPath: inside) ? inside : folder
    let parent =
      place == inside ? folder : URL(fileURLWithPath: folder).deletingLastPathComponent().path
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
      .filter { $0.hasPrefix("draw-") && $0.hasSuffix(".csv") }
      // draw-99 before draw-100, should a folder ever hold both.
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    guard !names.isEmpty else {
      throw Problem(
        .missing,
        "there are no draws of a linkage",
        file: place,
        remedy: "Make them with `inquest link LIST.csv … --draws 100 --out DIR`."
      )
    }
    return (
      (parent as NSString).appendingPathComponent("clusters.csv"),
      names.map { (place as NSString).appendingPathComponent($0) }
    )
  }
}
