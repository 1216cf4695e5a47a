import CaseModel
import Foundation
import MultipleSystemsEstimation
import Testing

@testable import Casework

/// Capture histories from posterior draws of who is who.
struct EstimateDrawsTests {
  /// A folder of a linkage: the best partition and draws, each as rows of list and person.
  private final class Linkage {
    let folder = NSTemporaryDirectory() + "/linkage-" + UUID().uuidString

    init(_ best: [(String, String)], draws: [[(String, String)]]) throws {
      try FileManager.default.createDirectory(
        atPath: folder + "/draws",
        withIntermediateDirectories: true
      )
      try write("clusters.csv", best, ",probability", ",1.0")
      for (number, draw) in draws.enumerated() {
        try write("draws/draw-00\(number + 1).csv", draw, "", "")
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ name: String, _ rows: [(String, String)], _ head: String, _ tail: String) throws {
      let lines = rows.enumerated().map { "\($1.0),r\($0),\($1.1)\(tail)\n" }
      let text = "list,id,person\(head)\n" + lines.joined()
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
  }

  private static func linkage() throws -> Linkage {
    try Linkage(
      [("one", "p1"), ("one", "p2"), ("two", "p1"), ("two", "p3"), ("two", "p3")],
      draws: [
        [("one", "1"), ("one", "2"), ("two", "1"), ("two", "3"), ("two", "3")],
        [("one", "1"), ("one", "2"), ("two", "1"), ("two", "2"), ("two", "3")],
      ]
    )
  }

  @Test(arguments: ["", "/draws"])
  func `each draw has its table, and the best partition its own`(inside: String) throws {
    let linkage = try Self.linkage()
    let tables = try EstimateDraws(folder: linkage.folder + inside).tables()
    #expect(tables.reference.lists == ["one", "two"])
    #expect(tables.reference.counts == [0, 1, 1, 1])
    #expect(tables.draws.map(\.counts) == [[0, 1, 1, 1], [0, 0, 1, 2]])
  }

  @Test func `lists are taken together in every draw alike`() throws {
    let linkage = try Linkage(
      [("one", "a"), ("two", "a"), ("three", "b")],
      draws: [[("one", "1"), ("two", "2"), ("three", "2")]]
    )
    var choices = EstimateChoices()
    choices.pooled = [["two", "three"]]
    let tables = try EstimateDraws(folder: linkage.folder, choices: choices).tables()
    #expect(tables.reference.lists == ["one", "two + three"])
    #expect(tables.draws.map(\.counts) == [[0, 1, 1, 0]])
  }

  @Test func `draws of another run are refused by their file`() throws {
    let linkage = try Self.linkage()
    try linkage.write("draws/draw-002.csv", [("one", "1"), ("two", "1")], "", "")
    let problem = #expect(throws: Problem.self) {
      try EstimateDraws(folder: linkage.folder).tables()
    }
    #expect(problem?.file?.hasSuffix("draw-002.csv") == true)
    #expect(problem?.kind == .badInput)
  }

  @Test func `a folder without draws says how to make them`() throws {
    let linkage = try Linkage([("one", "a")], draws: [])
    for folder in [linkage.folder, linkage.folder + "/nowhere"] {
      let problem = #expect(throws: Problem.self) { try EstimateDraws(folder: folder).tables() }
      #expect(problem?.kind == .missing)
      #expect(problem?.remedy.contains("--draws") == true)
    }
  }

  @Test func `a row without a person is named by its line`() throws {
    let linkage = try Self.linkage()
    try linkage.write("draws/draw-001.csv", [("one", "1"), ("one", "")], "", "")
    let problem = #expect(throws: Problem.self) {
      try EstimateDraws(folder: linkage.folder).tables()
    }
    #expect(problem?.line == 3)
    #expect(problem?.column == 3)
  }

  @Test func `the answer says how far the draws differ`() throws {
    let linkage = try Self.linkage()
    let result = try EstimateDraws(folder: linkage.folder).run()
    #expect(result.observed == 3)
    #expect(result.warnings.contains { $0.contains("Between 3 and 3 people are observed") })
  }

  @Test func `people are counted again with records joined from other probabilities`() throws {
    let linkage = try Self.linkage()
    let text = """
      list_a,id_a,list_b,id_b,weight,probability
      one,r0,two,r2,5,0.97
      one,r1,two,r3,1,0.6
      two,r3,two,r4,1,0.35
      one,r0,one,r1,-3,0.02

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: linkage.folder + "/pairs.csv"))
    let tables = try EstimateDraws(folder: linkage.folder).tables()
    #expect(tables.thresholds.map(\.threshold) == [0.95, 0.8, 0.5, 0.3])
    #expect(
      tables.thresholds.map(\.table.counts) == [
        [0, 1, 2, 1], [0, 1, 2, 1], [0, 0, 1, 2], [0, 0, 0, 2],
      ]
    )
    let rows = try EstimateDraws(folder: linkage.folder).run().sensitivity
      .filter { $0.kind == .linkage && $0.choice == "0.5" }
    #expect(rows.first?.note?.hasPrefix("3 people observed.") == true)
  }

  @Test func `a pair of a record that is nowhere is named by its line`() throws {
    let linkage = try Self.linkage()
    let text = "list_a,id_a,list_b,id_b,weight,probability\none,r0,two,r9,5,0.97\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: linkage.folder + "/pairs.csv"))
    let problem = #expect(throws: Problem.self) {
      try EstimateDraws(folder: linkage.folder).tables()
    }
    #expect(problem?.line == 2)
    #expect(problem?.file?.hasSuffix("pairs.csv") == true)
  }
}
