import CaseModel
import Testing

@testable import MultipleSystemsEstimation

/// What a table accepts and what it counts.
struct CaptureHistoryTableTests {
  @Test(
    arguments: [
      (["A", "B"], [1, 1, 1, 1], "on no list"),
      (["A", "B"], [0, -1, 1, 1], "negative"),
      (["A", "B"], [0, Int.max, Int.max, 1], "ever lived"),
      (["A", "B"], [0, 1], "need 4 counts"),
      ([], [0], "no list"),
      ((1...17).map(String.init), [0], "at most 16"),
    ]
  )
  func `a table that cannot be is refused`(lists: [String], counts: [Int], says: String) {
    do {
      _ = try CaptureHistoryTable(lists: lists, counts: counts)
      Issue.record("the table was accepted")
    } catch {
      #expect(error.what.contains(says))
      #expect(error.kind == .badInput)
    }
  }

  @Test func `sizes, overlaps and frequencies are counted`() throws {
    let table = try #require(PublishedTables.kosovo)
    #expect(table.observed == 4400)
    #expect(table.size(of: 0) == 1910)
    #expect(table.size(of: 1) == 1528)
    #expect(table.people(onAll: 0b11) == 403)
    #expect(table.frequencies == [0, 3218, 882, 273, 27])
  }

  @Test func `people on none of the lists that are kept are no longer observed`() throws {
    let table = try #require(
      PublishedTables.table(["A", "B", "C"], ["100": 5, "010": 7, "011": 2, "111": 1])
    )
    let rest = try #require(table.leavingOut(0))
    #expect(rest.lists == ["B", "C"])
    #expect(rest.counts == [0, 7, 0, 3])
    #expect(rest.observed == 10)
  }

  @Test func `people are rounded to three digits in sentences`() {
    #expect(rounded(10_356.519) == "10,400")
    #expect(rounded(987.6) == "988")
    #expect(rounded(12.3) == "12")
    #expect(rounded(1_234_567) == "1,230,000")
    #expect(rounded(.infinity) == "an unlimited number")
  }
}
