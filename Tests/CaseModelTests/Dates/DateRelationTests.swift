import CaseModel
import Statistics
import Testing

@Suite struct DateRelationTests {
  private func range(_ text: String) throws -> ClosedRange<Day> {
    let date = try UncertainDate(reading: text)
    return date.earliest...date.latest
  }

  @Test(arguments: [
    ("Mordad 1367", "August 1988", true, false), ("6 Mordad 1367", "July 1988", true, true),
    ("Mordad 1367", "September 1988", false, false), ("1988", "1988", true, true),
    ("before 1367", "1988", true, false), ("after 1367", "1988", false, false),
    ("Dey 1988", "June 1988", false, false), ("Dey 1988", "January 1988", true, false),
    ("Dey 1988", "1988", true, true), ("three days later", "1988", true, false),
  ])
  func `a date is possibly or certainly in a range`(
    text: String,
    within: String,
    possibly: Bool,
    certainly: Bool
  ) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.isPossiblyIn(try range(within)) == possibly)
    #expect(date.isCertainlyIn(try range(within)) == certainly)
  }

  @Test(arguments: [
    ("Mordad 1367", "Shahrivar 1367", UncertainDate.Order.before),
    ("1989", "1988", .after), ("6 Mordad 1367", "28 July 1988", .same),
    ("Mordad 1367", "August 1988", .undecided), ("1988", "1988", .undecided),
    ("before 1367", "1988", .undecided), ("until 1987", "1988", .before),
  ])
  func `the order of two dates is what is certain of it`(
    one: String,
    two: String,
    order: UncertainDate.Order
  ) throws {
    let (a, b) = (try UncertainDate(reading: one), try UncertainDate(reading: two))
    #expect(a.order(relativeTo: b) == order)
  }

  @Test func `dates sort by their first possible day and then by their last`() throws {
    let dates = try ["1988", "1 January 1988", "Mordad 1367", "before 1367", "1987"]
      .map { try UncertainDate(reading: $0) }
    #expect(
      dates.sorted(by: UncertainDate.sortsBefore).map(\.original)
        == ["before 1367", "1987", "1 January 1988", "1988", "Mordad 1367"]
    )
  }

  @Test(arguments: 0..<50)
  func `sets of days behave like sets of numbers`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func random() -> (DaySet, Set<Int>) {
      let ranges = (0..<generator.below(6)).map { _ in
        let low = generator.below(60)
        return low...(low + generator.below(8))
      }
      return (
        DaySet(ranges.map { Day(number: $0.lowerBound)...Day(number: $0.upperBound) }),
        ranges.reduce(into: []) { $0.formUnion($1) }
      )
    }
    func numbers(_ days: DaySet) -> Set<Int> {
      Set((-1...70).filter { days.contains(Day(number: $0)) })
    }
    for _ in 0..<40 {
      let ((a, x), (b, y)) = (random(), random())
      #expect(numbers(a) == x && a.count == x.count)
      #expect(numbers(a.union(b)) == x.union(y))
      #expect(numbers(a.intersection(b)) == x.intersection(y))
      #expect(a.hull?.lowerBound.number == x.min() && a.hull?.upperBound.number == x.max())
      // Ranges of a set neither overlap nor touch.
      let ranges = a.union(b).ranges
      #expect(
        zip(ranges, ranges.dropFirst()).allSatisfy {
          $0.upperBound.number + 1 < $1.lowerBound.number
        }
      )
    }
  }

  @Test func `the overlap of two dates is the days that both may be`() throws {
    let one = try UncertainDate(reading: "Mordad 1367")
    let two = try UncertainDate(reading: "August 1988")
    #expect(one.overlap(two) == DaySet(try range("between 1 August and 22 August 1988")))
    #expect(one.overlap(try UncertainDate(reading: "1990")).isEmpty)
  }
}
