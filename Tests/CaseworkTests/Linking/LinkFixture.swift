import Casework
import Foundation
import InquestTestSupport
import RecordLinkage
import Testing

/// A folder with lists, and what `inquest link` makes of them.
struct LinkFixture {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Where the results are.
  var results: String { folder.path("results").path }

  /// Writes a file.
  func file(_ name: String, _ text: String) throws -> String {
    try folder.write(Array(text.utf8), to: name).path
  }

  /// Links lists into the results.
  @discardableResult
  func link(
    _ files: [String],
    _ change: (inout LinkLists) -> Void = { _ in }
  ) async throws -> LinkLists.Outcome {
    var operation = LinkLists(files: files, into: results)
    change(&operation)
    return try await operation.run()
  }

  /// A result as text.
  func result(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: folder.path("results/" + name)), as: UTF8.self)
  }

  /// The rows of a result without its header, by cells; only where no cell holds a comma.
  func rows(_ name: String) throws -> [[String]] {
    try result(name).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The person of each record, by `list/id`.
  func persons() throws -> [String: String] {
    Dictionary(try rows("clusters.csv").map { ("\($0[0])/\($0[1])", $0[2]) }) { first, _ in first }
  }

  /// A gzip file made by the system's gzip.
  func packed(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-k", "--", path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path + ".gz"
  }

  static let list = """
    id,name,father_name,birth_date,city
    1,Kaveh Bahari,Sohrab,1340-02-03,Ramsar
    2,Mina Golriz,Davud,1345-07-30,Babol
    3,Otto Verl,Han,1331-01-09,Amol
    4,Kaveh Bahari,Sohrab,1340-02-03,Ramsar

    """
}
