import CaseModel
import DocumentReading
import MultipleSystemsEstimation

/// A file of capture histories: one row a history with its count, or one row an individual.
struct CaptureTableFile {
  /// The names a column of counts may have, in lower case.
  static let countNames: Set<String> = ["count", "n", "freq", "frequency"]
  /// The most parts a table is divided into; finer, there is nothing left to estimate from.
  static let strataLimit = 200

  /// What the rows add up to.
  struct Tables {
    /// One table, or one for each part in the order in which parts first appear.
    var parts: [(name: String, table: CaptureHistoryTable)]
    /// The people whose row names no part; nil where every row names one or nobody asked.
    var unlabelled: CaptureHistoryTable?
    /// What was pooled or left out, and what that cost, in whole sentences.
    var remarks: [String]
  }

  /// More people than are read one by one.
  static let individualsLimit = 5_000_000

  /// The lists as they are counted.
  var lists: [String] { arrangement.entries.map(\.name) }
  /// The names of the columns of traits.
  let covariates: [String]

  private let file: String
  private let reader: DelimitedReader
  private let countColumn: Int?
  private let strataColumn: Int?
  private let covariateColumns: [Int]
  private let listColumns: [Int]
  private let listNames: [String]
  private let arrangement: ListArrangement

  /// Reads the header.
  ///
  /// Throws a `Problem` where no column can be a list, there are too many, several could be the
  /// count, or a column that was named is not there.
  init(
    bytes: [UInt8],
    file: String,
    strata: String? = nil,
    covariates: [String] = [],
    choices: EstimateChoices = EstimateChoices()
  ) throws {
    self.file = file
    self.covariates = covariates
    let text = try TextDecoding.decode(bytes, file: file).text
    reader = try DelimitedReader(bytes: Array(text.utf8), file: file)
    let header = reader.header.map(\.trimmed)
    func place(of column: String, for purpose: String) throws(Problem) -> Int {
      if let place = header.firstIndex(of: column) { return place }
      throw Problem(
        .usage,
        "there is no column \"\(column)\" \(purpose)",
        file: file,
        line: 1,
        remedy: "The columns are \(header.joined(separator: ", "))."
      )
    }
    strataColumn = try strata.map { try place(of: $0, for: "to divide the table by") }
    covariateColumns = try covariates.map { try place(of: $0, for: "of traits") }
    let others = Set([strataColumn].compactMap(\.self) + covariateColumns)
    let candidates = header.indices.filter {
      !others.contains($0) && Self.countNames.contains(header[$0].lowercased())
    }
    guard candidates.count < 2 else {
      throw Problem(
        .badInput,
        "the columns \(candidates.map { header[$0] }.joined(separator: " and ")) could both be the "
          + "count",
        file: file,
        line: 1,
        column: candidates[1] + 1,
        remedy: "Keep one and rename or remove the other."
      )
    }
    let count = candidates.first
    countColumn = count
    listColumns = header.indices.filter { !others.contains($0) && $0 != count }
    listNames = listColumns.map { header[$0] }
    guard !listNames.isEmpty else {
      throw Problem(
        .badInput,
        "no column can be a list",
        file: file,
        line: 1,
        remedy: "Give one column of 0 and 1 for each list."
      )
    }
    arrangement = try ListArrangement(lists: listNames, choices: choices, file: file)
  }

  /// Reads the rows into capture histories.
  ///
  /// Throws a `Problem` at the first row that cannot be used: leaving it out would change the answer
  /// without a word.
  func tables() throws -> Tables {
    var order: [String] = []
    var counts: [String: [Int: Int]] = [:]
    var total = 0
    var unseen = 0
    try forEachRow { row in
      let (sum, overflow) = total.addingReportingOverflow(row.people)
      guard !overflow, sum <= CaptureHistoryTable.peopleLimit else {
        throw Problem(
          .badInput,
          "the counts add up to more people than have ever lived",
          file: file,
          line: row.line,
          remedy: "Check the column of counts."
        )
      }
      total = sum
      guard row.history != 0 else {
        unseen += row.people
        return
      }
      if counts[row.label] == nil {
        guard order.count < Self.strataLimit else {
          throw Problem(
            .badInput,
            "the column that divides the table has more than \(Self.strataLimit) different values",
            file: file,
            line: row.line,
            remedy: "Divide by something coarser, such as a region or a year."
          )
        }
        order.append(row.label)
      }
      counts[row.label, default: [:]][row.history, default: 0] += row.people
    }
    guard total > 0 else {
      throw Problem(
        .badInput,
        "every count is 0, so nobody is on any list",
        file: file,
        line: 2,
        remedy: "Give the number of people with each combination of lists."
      )
    }
    guard total > unseen else {
      throw Problem(
        .badInput,
        "nobody is on any of the lists that are kept",
        file: file,
        line: 2,
        remedy: "Leave out fewer lists."
      )
    }
    let isDivided = strataColumn != nil
    return Tables(
      parts: try order.filter { !isDivided || !$0.isEmpty }.map {
        ($0, try table(counts[$0] ?? [:]))
      },
      unlabelled: isDivided ? try counts[""].map(table) : nil,
      remarks: arrangement.remarks(unseen: unseen)
    )
  }

  /// Reads people one by one; a row with a count stands for so many who agree in everything.
  ///
  /// People on nothing but lists that are left out are not among them. Throws a `Problem` as
  /// ``tables()`` does, and where there are more than ``individualsLimit``.
  func individuals() throws -> CapturedIndividuals {
    var histories: [Int] = []
    var cells = [[String]](repeating: [], count: covariates.count)
    try forEachRow { row in
      guard row.history != 0 else { return }
      guard row.people <= Self.individualsLimit - histories.count else {
        throw Problem(
          .badInput,
          "there are more than \(Self.individualsLimit) people, too many to take one by one",
          file: file,
          line: row.line,
          remedy: "Use a method that needs only the counts, such as loglinear."
        )
      }
      histories.append(contentsOf: repeatElement(row.history, count: row.people))
      for (place, cell) in row.covariates.enumerated() {
        cells[place].append(contentsOf: repeatElement(cell, count: row.people))
      }
    }
    return try CapturedIndividuals(
      lists: lists,
      histories: histories,
      covariates: zip(covariates, cells).map { CapturedIndividuals.Covariate(name: $0, cells: $1) }
    )
  }

  private struct Row {
    var line: Int
    var history: Int
    var people: Int
    var label: String
    var covariates: [String]
  }

  private func forEachRow(_ body: (Row) throws -> Void) throws {
    var rows = 0
    var reader = self.reader
    // The scanner's own problems come with their line; the first of either kind is thrown.
    try reader.forEachRow { row in
      rows += 1
      try body(
        Row(
          line: row.line,
          history: try history(row.fields, line: row.line),
          people: try people(row.fields, line: row.line),
          label: strataColumn.map { row.fields[$0].trimmed } ?? "",
          covariates: covariateColumns.map { row.fields[$0].trimmed }
        )
      )
    }
    if let problem = reader.problems.first(where: { $0.line != 1 }) { throw problem }
    guard rows > 0 else {
      throw Problem(
        .badInput,
        "the table has no rows",
        file: file,
        line: 2,
        remedy: "Give one row for each combination of lists with its count, or one for each person."
      )
    }
  }

  private func table(_ counts: [Int: Int]) throws(Problem) -> CaptureHistoryTable {
    var all = [Int](repeating: 0, count: 1 << lists.count)
    for (history, people) in counts { all[history] = people }
    do {
      return try CaptureHistoryTable(lists: lists, counts: all)
    } catch {
      var problem = error
      problem.file = file
      throw problem
    }
  }

  /// The lists a row is on as they are counted: 0 for people on nothing but lists left out.
  private func history(_ fields: [String], line: Int) throws -> Int {
    var history = 0
    var isOnSome = false
    for (list, column) in listColumns.enumerated() {
      let bit = arrangement.bit(of: list)
      switch fields[column].trimmed {
      case "1":
        isOnSome = true
        if let bit { history |= 1 << bit }
      case "0": break
      // A column that is left out need not be a list at all.
      case _ where bit == nil: break
      case let other:
        throw Problem(
          .badInput,
          "list \(listNames[list]) has \"\(other)\" where 0 or 1 is wanted",
          file: file,
          line: line,
          column: column + 1,
          remedy:
            "Write 1 for people on the list and 0 for others. A column that is not a list is named "
            + "with --strata if it divides the people, with --covariates if it tells of them, or "
            + "with --leave-out."
        )
      }
    }
    guard isOnSome else {
      var problem = CaptureHistoryTable.unobservedPeopleGiven
      problem.file = file
      problem.line = line
      throw problem
    }
    return history
  }

  private func people(_ fields: [String], line: Int) throws -> Int {
    guard let countColumn else { return 1 }
    let text = fields[countColumn].trimmed
    if let count = Int(text), count >= 0, count <= CaptureHistoryTable.peopleLimit { return count }
    let what: String
    if let number = Double(text), number.isFinite {
      what =
        number < 0
        ? "the count \(text) is negative"
        : number.rounded() != number
          ? "the count \(text) is not a whole number"
          : number > Double(CaptureHistoryTable.peopleLimit)
            ? "the count \(text) is more people than have ever lived"
            : "the count \(text) is not written as a plain whole number"
    } else {
      what = text.isEmpty ? "the count is missing" : "the count \"\(text)\" is not a number"
    }
    throw Problem(
      .badInput,
      what,
      file: file,
      line: line,
      column: countColumn + 1,
      remedy: "Give the number of people as digits, 0 where there is nobody."
    )
  }
}
