public import CaseModel

/// How many people are on each combination of lists.
///
/// A history is a bit mask: bit `i` is set for people on list `i`. Nobody can be observed on no
/// list, so the count of history 0 is always 0. Everything estimated from the table is about the
/// population the lists were drawn from, and about people that some list could have reached.
public struct CaptureHistoryTable: Hashable, Sendable {
  /// The most lists a table can have.
  public static let listLimit = 16
  /// More people than have ever lived; a total above it is an error in the data.
  public static let peopleLimit = 1_000_000_000_000

  /// The names of the lists, in the order of their bits.
  public let lists: [String]
  /// The number of people with each history, 2^J of them; the first is 0.
  public let counts: [Int]
  /// The number of people on at least one list.
  public let observed: Int

  /// Makes a table from one count a history.
  ///
  /// - Parameters:
  ///   - lists: The names of the lists.
  ///   - counts: 2^J counts by bit mask, that of history 0 being 0.
  /// - Throws: A ``Problem`` when there is no list or more than ``listLimit``, when the number of
  ///   counts is not 2^J, when one is negative or the total is above ``peopleLimit``, or when
  ///   people are given for history 0.
  public init(lists: [String], counts: [Int]) throws(Problem) {
    guard !lists.isEmpty else {
      throw Problem(
        .badInput,
        "there is no list",
        remedy: "Give one column of 0 and 1 for each list."
      )
    }
    guard lists.count <= Self.listLimit else {
      throw Problem(
        .badInput,
        "there are \(lists.count) lists and at most \(Self.listLimit) can be used together",
        remedy: "Merge lists that come from one source, or leave out the smallest."
      )
    }
    guard counts.count == 1 << lists.count else {
      throw Problem(
        .badInput,
        "\(lists.count) lists need \(1 << lists.count) counts and \(counts.count) are given",
        remedy: "Give one count for each combination of lists, 0 where there is nobody."
      )
    }
    guard counts[0] == 0 else { throw Self.unobservedPeopleGiven }
    var total = 0
    for count in counts {
      guard count >= 0 else {
        throw Problem(
          .badInput,
          "a count is negative (\(count))",
          remedy: "Give the number of people, 0 or more."
        )
      }
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow, sum <= Self.peopleLimit else {
        throw Problem(
          .badInput,
          "the counts add up to more people than have ever lived",
          remedy: "Check the column of counts."
        )
      }
      total = sum
    }
    self.lists = lists
    self.counts = counts
    observed = total
  }

  /// What to say when a row claims to count people who are on no list.
  public static let unobservedPeopleGiven = Problem(
    .badInput,
    "this row counts people who are on no list, and nobody can have observed them",
    remedy: "Take the row out: how many there were is what is to be estimated."
  )

  /// The number of lists, J.
  public var listCount: Int { lists.count }

  /// The number of people on a list, by its place.
  public func size(of list: Int) -> Int {
    people(onAll: 1 << list)
  }

  /// The number of people on a list, by its place, who are on another as well.
  func peopleShared(by list: Int) -> Int {
    size(of: list) - counts[1 << list]
  }

  /// The number of people on every list of a mask, whatever else they are on.
  public func people(onAll mask: Int) -> Int {
    counts.indices.reduce(0) { $1 & mask == mask ? $0 + counts[$1] : $0 }
  }

  /// f₀, f₁, … f_J: how many people are on exactly so many lists.
  public var frequencies: [Int] {
    var result = [Int](repeating: 0, count: listCount + 1)
    for (history, count) in counts.enumerated() { result[history.nonzeroBitCount] += count }
    return result
  }

  /// The table as it would be had only some of the lists existed.
  ///
  /// People who are on none of them are no longer observed. Nil when no place is valid.
  public func keeping(_ places: [Int]) -> CaptureHistoryTable? {
    let kept = places.filter { lists.indices.contains($0) }
    guard !kept.isEmpty else { return nil }
    var merged = [Int](repeating: 0, count: 1 << kept.count)
    for (history, count) in counts.enumerated() {
      var projected = 0
      for (bit, place) in kept.enumerated() where history & (1 << place) != 0 {
        projected |= 1 << bit
      }
      merged[projected] += count
    }
    merged[0] = 0
    return try? CaptureHistoryTable(lists: kept.map { lists[$0] }, counts: merged)
  }

  /// The table as it would be without one list; nil when it is the only one.
  public func leavingOut(_ list: Int) -> CaptureHistoryTable? {
    keeping(lists.indices.filter { $0 != list })
  }
}
