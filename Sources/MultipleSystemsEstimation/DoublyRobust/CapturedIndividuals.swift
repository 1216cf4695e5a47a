public import CaseModel

/// People one by one: the lists each is on, and what is known of each.
public struct CapturedIndividuals: Hashable, Sendable {
  /// Something known of people, such as their age or the place they died.
  public struct Covariate: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// One value a person.
    public let values: Values

    /// The values of a covariate; nil where it is not known.
    public enum Values: Hashable, Sendable {
      /// Numbers; their order and distance mean something.
      case numeric([Double?])
      /// Labels.
      case categorical([String?])
    }

    /// Makes a covariate.
    public init(name: String, values: Values) {
      self.name = name
      self.values = values
    }

    var count: Int {
      switch values {
      case .numeric(let numbers): numbers.count
      case .categorical(let labels): labels.count
      }
    }
  }

  /// The names of the lists.
  public let lists: [String]
  /// For each person the mask of the lists he or she is on; never 0.
  public let histories: [Int]
  /// What is known of them.
  public let covariates: [Covariate]

  /// Makes people from columns.
  ///
  /// - Parameters:
  ///   - lists: The names of the lists.
  ///   - columns: For each list, one truth value a person.
  ///   - covariates: One value a person each.
  /// - Throws: A ``Problem`` when columns differ in length or number, or when somebody is on no list.
  public init(
    lists: [String],
    columns: [[Bool]],
    covariates: [Covariate] = []
  ) throws(Problem) {
    guard !lists.isEmpty, columns.count == lists.count,
      lists.count <= CaptureHistoryTable.listLimit
    else {
      throw Problem(
        .badInput,
        "\(lists.count) lists are named and \(columns.count) columns of 0 and 1 are given",
        remedy: "Give one column for each list, from 1 to \(CaptureHistoryTable.listLimit) of them."
      )
    }
    let people = columns[0].count
    for (name, count) in zip(lists, columns.map(\.count)) where count != people {
      throw Problem(
        .badInput,
        "column \(name) has \(count) rows and the first list has \(people)",
        remedy: "Give one value a person in every column."
      )
    }
    var histories = [Int](repeating: 0, count: people)
    for (bit, column) in columns.enumerated() {
      for (person, isOn) in column.enumerated() where isOn { histories[person] |= 1 << bit }
    }
    try self.init(lists: lists, histories: histories, covariates: covariates)
  }

  /// Makes people from the lists each is on.
  ///
  /// - Parameters:
  ///   - lists: The names of the lists.
  ///   - histories: For each person the mask of the lists he or she is on.
  ///   - covariates: One value a person each.
  /// - Throws: A ``Problem`` when there are more lists than ``CaptureHistoryTable/listLimit`` or none,
  ///   when a covariate has another length, or when somebody is on no list or on one without a name.
  public init(
    lists: [String],
    histories: [Int],
    covariates: [Covariate] = []
  ) throws(Problem) {
    guard (1...CaptureHistoryTable.listLimit).contains(lists.count),
      histories.allSatisfy({ (0..<(1 << lists.count)).contains($0) })
    else {
      throw Problem(
        .badInput,
        "\(lists.count) lists are named and people are on others",
        remedy: "Name every list, from 1 to \(CaptureHistoryTable.listLimit) of them."
      )
    }
    for covariate in covariates where covariate.count != histories.count {
      throw Problem(
        .badInput,
        "column \(covariate.name) has \(covariate.count) rows and there are \(histories.count) people",
        remedy: "Give one value a person in every column, empty where it is not known."
      )
    }
    guard !histories.contains(0) else { throw CaptureHistoryTable.unobservedPeopleGiven }
    self.lists = lists
    self.histories = histories
    self.covariates = covariates
  }

  /// The number of people.
  public var count: Int { histories.count }

  /// The people counted by their lists.
  ///
  /// - Throws: A ``Problem`` when there are more people than ``CaptureHistoryTable/peopleLimit``.
  public func table() throws(Problem) -> CaptureHistoryTable {
    var counts = [Int](repeating: 0, count: 1 << lists.count)
    for history in histories { counts[history] += 1 }
    return try CaptureHistoryTable(lists: lists, counts: counts)
  }

  /// The two lists that share most people; the first such pair on a tie, nil with fewer than two.
  public var mostOverlapping: (Int, Int)? {
    var best: (pair: (Int, Int), shared: Int)?
    for first in lists.indices {
      for second in lists.indices where second > first {
        let mask = 1 << first | 1 << second
        let shared = histories.count { $0 & mask == mask }
        if shared > best?.shared ?? -1 { best = ((first, second), shared) }
      }
    }
    return best?.pair
  }
}
