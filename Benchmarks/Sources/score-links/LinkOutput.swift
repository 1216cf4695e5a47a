import DocumentReading
import Foundation
import InquestTestSupport

/// The files `inquest link` wrote.
struct LinkOutput {
  let folder: URL

  /// The number of the person each row was given.
  ///
  /// - Throws: a row that stands twice, is in no list, or is missing.
  func groups(of lists: TruthFiles) throws -> [Int32] {
    var groups = [Int32](repeating: -1, count: lists.truth.count)
    var numbers: [String: Int32] = [:]
    var left = groups.count
    try rows(of: "clusters.csv", ["list", "id", "person"]) { cells in
      guard let row = lists.row(list: cells[0], id: cells[1]) else {
        throw ScoringProblem(
          "clusters.csv names \(cells[0]) \(cells[1]), which is in no list given"
        )
      }
      guard groups[row] < 0 else {
        throw ScoringProblem("\(cells[0]) \(cells[1]) stands twice in clusters.csv")
      }
      let number = numbers[cells[2]] ?? Int32(numbers.count)
      numbers[cells[2]] = number
      groups[row] = number
      left -= 1
    }
    guard left == 0 else { throw ScoringProblem("clusters.csv lacks \(left) rows") }
    return groups
  }

  /// What the probabilities are worth, by part; nil where there is no `pairs.csv`.
  ///
  /// - Throws: a row that is in no list.
  func calibrations(of lists: TruthFiles) throws -> [LinkageTruth.Part: PairCalibration]? {
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("pairs.csv").path)
    else { return nil }
    let all = lists.truth.truePairs
    var calibrations = Dictionary(
      uniqueKeysWithValues: LinkageTruth.Part.allCases.map { part in
        (part, PairCalibration(truePairs: all[part]))
      }
    )
    try rows(of: "pairs.csv", ["list_a", "id_a", "list_b", "id_b", "probability"]) { cells in
      guard let one = lists.row(list: cells[0], id: cells[1]),
        let other = lists.row(list: cells[2], id: cells[3]), let probability = Double(cells[4])
      else { throw ScoringProblem("pairs.csv names a row that is in no list given") }
      let isSame = lists.truth.isSame(one, other)
      for part in [.overall, lists.truth.part(one, other)] {
        calibrations[part]?.add(probability: probability, isSame: isSame)
      }
    }
    return calibrations
  }

  /// The blocking recall that `model.json` estimates, if it says one.
  var blockingRecall: Double? {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("model.json")),
      let model = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    return model["blockingRecall"] as? Double
  }

  private func rows(
    of file: String,
    _ columns: [String],
    _ body: ([String]) throws -> Void
  ) throws {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    var reader = try DelimitedReader(bytes: bytes, file: file)
    let indices = columns.compactMap { reader.header.firstIndex(of: $0) }
    guard indices.count == columns.count else {
      throw ScoringProblem("\(file) lacks one of the columns \(columns.joined(separator: ", "))")
    }
    try reader.forEachRow { row in try body(indices.map { row.fields[$0] }) }
  }
}
