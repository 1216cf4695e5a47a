import DocumentReading
import Foundation
import InquestTestSupport

/// The lists that were linked, with the truth of each row.
struct TruthFiles {
  /// The truth, rows numbered list after list.
  private(set) var truth = LinkageTruth()
  private var persons: [String: Int] = [:]
  private var rows: [String: [String: Int32]] = [:]

  /// Reads a list: `PATH`, or `PATH:ID:TRUTH` with the names of the two columns.
  ///
  /// - Throws: what cannot be read, and that a column is missing.
  mutating func read(_ argument: String) throws {
    let parts = argument.split(separator: ":").map(String.init)
    let url = URL(fileURLWithPath: parts[0])
    var reader = try DelimitedReader(bytes: [UInt8](try Data(contentsOf: url)), file: parts[0])
    let header = reader.header
    let idName = parts.count > 1 ? parts[1] : "row_id"
    let truthName = parts.count > 2 ? parts[2] : "truth"
    guard let id = header.firstIndex(of: idName), let column = header.firstIndex(of: truthName)
    else { throw ScoringProblem("\(parts[0]) has no columns \(idName) and \(truthName)") }
    let isFebrl = truthName == "rec_id"
    let list = rows.count
    var numbers: [String: Int32] = [:]
    var truth = self.truth
    var persons = self.persons
    try reader.forEachRow { row in
      let name = row.fields[id].trimmingCharacters(in: .whitespaces)
      numbers[name] = Int32(truth.count)
      let person =
        isFebrl ? row.fields[column].split(separator: "-")[1].description : row.fields[column]
      let number = persons[person] ?? persons.count
      persons[person] = number
      let others = row.fields.enumerated().filter { $0.offset != id && $0.offset != column }
      truth.append(list: list, person: number, script: Self.script(of: others.map(\.element)))
    }
    self.truth = truth
    self.persons = persons
    rows[Self.name(of: parts[0])] = numbers
  }

  /// The number of a row, or nil where no list has it.
  func row(list: String, id: String) -> Int? {
    rows[Self.name(of: list)]?[id].map { Int($0) }
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
  }

  /// The script of a row: that of its first cell with letters, the name in lists of this kind.
  private static func script(of cells: [String]) -> LinkageSimulator.Script {
    for scalar in cells.lazy.flatMap(\.unicodeScalars) where scalar.properties.isAlphabetic {
      return scalar.value < 0x600 ? .latin : .persian
    }
    return .latin
  }
}

/// What cannot be scored, in a sentence.
struct ScoringProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
