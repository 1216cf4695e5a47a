import CaseModel
import Casework
import Testing

struct ParseDateTests {
  @Test
  func `a date that cannot be is refused with the reason`() throws {
    let problem = try #require(throws: Problem.self) { try ParseDate().date("31 Mehr 1367") }
    #expect(problem.kind == .badInput)
    #expect(problem.remedy == "31 Mehr: Mehr 1367 has 30 days.")
  }

  @Test
  func `the day to count from is used, and refused where it is none`() throws {
    let date = try ParseDate(relativeTo: "6 Mordad 1367").date("three days later")
    #expect(date.earliest.iso8601 == "1988-07-31")
    let problem = try #require(throws: Problem.self) { try ParseDate(relativeTo: "some day") }
    #expect(problem.kind == .usage)
  }
}
