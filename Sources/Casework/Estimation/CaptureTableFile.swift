import CaseModel
import DocumentReading
import MultipleSystemsEstimation

/// A file of capture histories: one row a history with its count, or one row an individual.
struct CaptureTableFile {
  /// The names a column of counts may have, in lower case.
  static let countNames: Set<String> = ["count", "n", "freq", "frequency"]
  /// The most parts a table is divided into; finer, there is nothing left to estimate from.
  static let strataLimit = 200
  /// The label of rows that name no part.
  static let unnamedStratum = "(not given)"

  private let file: String
  private let reader: DelimitedReader
  private let countColumn: Int?
  private let strataColumn: Int?
  private let listColumns: [Int]
  private let lists: [String]

  /// Reads the header.
  ///
  /// Throws a `Problem` where no column can be a list, there are too many, several could be the
  /// count, or the column of parts is not there.
  init(bytes: [UInt8], file: String, strata: String?) throws {
    self.file = file
    let text = try TextDecoding.decode(bytes, file: file).text
    reader = try DelimitedReader(bytes: Array(text.utf8), file: file)
    let header = reader.header.map(Self.trimmed)
    if let strata {
      guard let place = header.firstIndex(of: strata) else {
        throw Problem(
          .usage,
          "there is no column \"\(strata)\" to divide the table by",
          file: file,
          line: 1,
          remedy: "The columns are \(header.joined(separator: ", "))."
        )
      }
      strataColumn = place
    } else {
      strataColumn = nil
    }
    let divider = strataColumn
    let candidates = header.indices.filter {
      $0 != divider && Self.countNames.contains(header[$0].lowercased())
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
    countColumn = candidates.first
    let count = countColumn
    listColumns = header.indices.filter { $0 != divider && $0 != count }
    lists = listColumns.map { header[$0] }
    guard !lists.isEmpty, lists.count <= CaptureHistoryTable.listLimit else {
      throw Problem(
        .badInput,
        lists.isEmpty
          ? "no column can be a list"
          : "there are \(lists.count) lists and at most \(CaptureHistoryTable.listLimit) can be used",
        file: file,
        line: 1,
        remedy: lists.isEmpty
          ? "Give one column of 0 and 1 for each list."
          : "Merge lists of one origin or leave some out."
      )
    }
  }

  /// Reads the rows: one table, or one for each part in the order in which parts first appear.
  ///
  /// Throws a `Problem` at the first row that cannot be used: leaving it out would change the answer
  /// without a word.
  func tables() throws -> [(name: String, table: CaptureHistoryTable)] {
    var order: [String] = []
    var counts: [String: [Int]] = [:]
    var rows = 0
    var reader = self.reader
    // The scanner's own problems come with their line; the first of either kind is thrown.
    try reader.forEachRow { row in
      let (line, fields) = (row.line, row.fields)
      rows += 1
      let history = try self.history(fields, line: line)
      let people = try self.people(fields, line: line)
      let label = strataColumn.map { Self.trimmed(fields[$0]) } ?? ""
      let name = strataColumn != nil && label.isEmpty ? Self.unnamedStratum : label
      if counts[name] == nil {
        guard order.count < Self.strataLimit else {
          throw Problem(
            .badInput,
            "the column that divides the table has more than \(Self.strataLimit) different values",
            file: file,
            line: line,
            remedy: "Divide by something coarser, such as a region or a year."
          )
        }
        order.append(name)
        counts[name] = [Int](repeating: 0, count: 1 << lists.count)
      }
      let before = counts[name]?[history] ?? 0
      let (sum, overflow) = before.addingReportingOverflow(people)
      guard !overflow, sum <= CaptureHistoryTable.peopleLimit else {
        throw Problem(
          .badInput,
          "the counts add up to more people than have ever lived",
          file: file,
          line: line,
          remedy: "Check the column of counts."
        )
      }
      counts[name]?[history] = sum
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
    return try order.map { name in
      do throws(Problem) {
        return (name, try CaptureHistoryTable(lists: lists, counts: counts[name] ?? []))
      } catch {
        var problem = error
        problem.file = file
        throw problem
      }
    }
  }

  private func history(_ fields: [String], line: Int) throws -> Int {
    var history = 0
    for (bit, column) in listColumns.enumerated() {
      switch Self.trimmed(fields[column]) {
      case "1": history |= 1 << bit
      case "0": break
      case let other:
        throw Problem(
          .badInput,
          "list \(lists[bit]) has \"\(other)\" where 0 or 1 is wanted",
          file: file,
          line: line,
          column: column + 1,
          remedy:
            "Write 1 for people on the list and 0 for others. Take out a column that is not a "
            + "list, or name it with --strata if it divides the people."
        )
      }
    }
    guard history != 0 else {
      var problem = CaptureHistoryTable.unobservedPeopleGiven
      problem.file = file
      problem.line = line
      throw problem
    }
    return history
  }

  private func people(_ fields: [String], line: Int) throws -> Int {
    guard let countColumn else { return 1 }
    let text = Self.trimmed(fields[countColumn])
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

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
