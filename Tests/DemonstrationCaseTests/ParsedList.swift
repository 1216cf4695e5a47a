import DemonstrationCase
import DocumentReading

/// A list of the demonstration as the reader of tables gives it back.
struct ParsedList {
  let header: [String]
  let rows: [[String]]
  let problems: Int

  /// Reads one list, or throws what the reader throws.
  init(_ list: DemonstrationMaterial.List) throws {
    var reader = try DelimitedReader(bytes: list.bytes, file: list.fileName)
    var rows: [[String]] = []
    try reader.forEachRow { rows.append($0.fields) }
    header = reader.header
    problems = reader.problems.count
    self.rows = rows
  }

  /// The cells under the headers given, empty ones left out.
  func cells(under headers: Set<String>) -> [String] {
    header.indices.filter { headers.contains(header[$0]) }
      .flatMap { column in rows.map { $0[column] } }
      .filter { !$0.isEmpty }
  }
}

/// One case for all tests that only look at it.
enum SharedMaterial {
  static let material = Demonstration().build()
  static let listNames = [
    "families-of-lavar", "courier-roll", "charter-union", "cell-mates", "documentation-centre",
  ]

  /// The list of a name.
  static func list(_ name: String) throws -> DemonstrationMaterial.List {
    guard let list = material.lists.first(where: { $0.name == name }) else { throw Missing(name) }
    return list
  }

  /// The paper of a file name.
  static func document(_ name: String) throws -> DemonstrationMaterial.Document {
    guard let paper = material.documents.first(where: { $0.fileName == name }) else {
      throw Missing(name)
    }
    return paper
  }

  /// Says that the demonstration lacks something.
  struct Missing: Error {
    let name: String
    init(_ name: String) { self.name = name }
  }
}
