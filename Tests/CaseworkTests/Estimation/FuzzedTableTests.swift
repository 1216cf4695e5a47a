import CaseModel
import Foundation
import MultipleSystemsEstimation
import Testing

@testable import Casework

/// Whatever a table holds, the answer is a range with its reason or a sentence that says why not.
struct FuzzedTableTests {
  private static func answer(_ text: String) throws -> Result<EstimationResult, Problem> {
    let path = NSTemporaryDirectory() + "/fuzzed-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    do {
      return .success(try EstimateTable(path: path).run())
    } catch let problem as Problem {
      return .failure(problem)
    }
  }

  /// A table with every single list, every pair in a row and one person on all.
  private static func table(lists: Int) -> String {
    let names = (1...lists).map { "L\($0)" }
    var text = names.joined(separator: ",") + ",count\n"
    for first in 0..<lists {
      for second in [first, (first + 1) % lists] {
        let row = (0..<lists).map { $0 == first || $0 == second ? "1" : "0" }
        text += row.joined(separator: ",") + ",\(first == second ? 40 + first : 9)\n"
      }
    }
    return text
  }

  @Test(arguments: [
    "", "\n", "\u{FEFF}", "A,B,count\n1,0,-3\n", "A,B,count\n1,0,0.5\n",
    "A,B,count\n1,0,1000000000001\n", "A,B,count\n1,0,0\n0,1,0\n1,1,0\n", "A,B,count\n0,0,4\n",
    "A,A,count\n1,0,4\n", "count\n5\n", "A,B,count\n1,0\n", "A;B,count\n1,0,4\n", table(lists: 17),
    "A,B,count\n1,0,\"4\n",
  ])
  func `a table of which nothing can be said is refused with its file and a remedy`(
    text: String
  ) throws {
    guard case .failure(let problem) = try Self.answer(text) else {
      Issue.record("an answer was given")
      return
    }
    #expect([.badInput, .missing].contains(problem.kind))
    #expect(problem.file?.hasSuffix(".csv") == true)
    #expect(!problem.what.isEmpty && problem.remedy.hasSuffix("."))
  }

  @Test(arguments: [
    "A,count\n1,12\n", "A,B,count\n1,1,1\n", "A,B,C\n1,0,0\n", "A,B,count\n1,0,40\n0,1,30\n",
    "A,B,C,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,9\n1,1,1,0\n",
    "A,B,count\n1,0,500000000000\n0,1,400000000000\n1,1,1\n", "A,B,count\n1,1,40\n1,0,0\n",
    table(lists: 2), table(lists: 4), table(lists: 12),
  ])
  func `any other table has a range with a reason or a refusal, never neither`(text: String) throws
  {
    guard case .success(let result) = try Self.answer(text) else {
      Issue.record("the table was refused")
      return
    }
    let range = result.recommended
    #expect((range == nil) == (result.refusal?.isEmpty == false))
    if let range {
      #expect(range.low >= Double(result.observed) && range.low.isFinite)
      #expect(range.high.map { $0 >= range.low && $0.isFinite } ?? true)
      #expect(!range.reason.isEmpty)
    }
    let words = EstimateSummary(result).text
    #expect(words.contains(EstimateWording.uncounted) && words.contains("at least"))
  }

  @Test func `zero cells left out or written, one row a history or a person: one answer`() throws {
    let written =
      "A,B,C,count\n1,0,0,6\n0,1,0,5\n0,0,1,4\n1,1,0,3\n1,0,1,2\n0,1,1,2\n1,1,1,0\n"
    let absent = "C,count,A,B\n0,6,1,0\n0,5,0,1\n1,4,0,0\n0,3,1,1\n1,2,1,0\n1,2,0,1\n"
    var people = "A,B,C\n"
    for (row, count) in [
      ("1,0,0", 6), ("0,1,0", 5), ("0,0,1", 4), ("1,1,0", 3), ("1,0,1", 2), ("0,1,1", 2),
    ] { people += String(repeating: row + "\n", count: count) }
    let answers = try [written, people].map { try EstimateTable.json(Self.answer($0).get()) }
    #expect(answers[0] == answers[1])
    let one = try Self.answer(written).get()
    let other = try Self.answer(absent).get()
    #expect(other.lists == ["C", "A", "B"])
    #expect(one.observed == other.observed)
    #expect((one.recommended == nil) == (other.recommended == nil))
  }
}
