import DocumentReading
import Foundation
import InquestTestSupport
import RecordLinkage
import Testing

/// The febrl sets, whose truth is the number in `rec_id`; skipped where the data are not at hand.
struct PublishedListsTests {
  private static let folder = "data/linkage"

  @Test(.enabled(if: SharedData.file("\(folder)/febrl4a.csv") != nil))
  func `the two febrl4 lists are linked almost without error`() async throws {
    let read = try ["febrl4a", "febrl4b"].map(Self.read)
    let result = try await RecordLinker().link(read.map(\.list))
    var truth = LinkageTruth()
    for (list, file) in read.enumerated() {
      for person in file.truth { truth.append(list: list, person: person, script: .latin) }
    }
    let score = truth.score(result)
    #expect(score.f1 >= 0.9985, "\(score)")
    #expect(result.diagnostics.blockingRecall ?? 0 > 0.99)
  }

  private static func read(_ name: String) throws -> (list: LinkageList, truth: [Int]) {
    let url = try #require(SharedData.file("\(folder)/\(name).csv"))
    var reader = try DelimitedReader(bytes: [UInt8](Data(contentsOf: url)), file: name)
    var rows: [[String]] = []
    try reader.forEachRow { rows.append($0.fields) }
    let list = try LinkageList(name: name, header: reader.header, rows: rows)
    let truth = rows.map { row in Int(row[0].split(separator: "-")[1]) ?? -1 }
    return (list, truth)
  }
}
