import CaseModel
import Foundation
import RecordLinkage

/// Writes the results of a linkage in the shapes that docs/formats/linkage-files.md fixes.
struct LinkageFiles {
  let lists: [LinkageList]
  let result: LinkageResult
  let report: String

  /// Writes everything beside its place first, and puts it in place only when all of it is there.
  ///
  /// Throws a `Problem` of kind `cannotWrite`; then what stood in the folder still does.
  func write(into folder: String) throws {
    try Self.make(folder)
    StagedFile.removeAbandoned(in: folder)
    var files = [
      try clusters(folder + "/clusters.csv"), try pairs(folder + "/pairs.csv"),
      try model(folder + "/model.json"), try page(folder + "/report.html"),
    ]
    let draws = LinkageDraws(lists: lists, draws: result.draws, folder: folder + "/draws")
    try files += draws.staged()
    for file in files { try file.commit() }
    draws.removeOlder()
  }

  /// Makes a folder, with a sentence where that does not work.
  static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Problem(
        .cannotWrite,
        "the folder cannot be made",
        file: folder,
        remedy: "Check --out, the permissions there, and the space on the disk."
      )
    }
  }

  private func clusters(_ path: String) throws -> StagedFile {
    let file = try StagedFile(path)
    try file.append("list,id,person,probability\n".utf8)
    for (number, list) in lists.enumerated() {
      let name = Self.prefix(list)
      let assignments = result.assignments[number]
      for row in 0..<list.count {
        try file.append { line in
          line.append(contentsOf: name)
          list.ids.withBytes(at: row) { line.append(cell: $0) }
          line.append(0x2C)
          line.append(cell: assignments[row].person)
          line.append(0x2C)
          line.append(assignments[row].probability, places: 6)
          line.append(0x0A)
        }
      }
    }
    try file.finish()
    return file
  }

  private func pairs(_ path: String) throws -> StagedFile {
    let file = try StagedFile(path)
    let fields = result.model.fields.map(\.field.rawValue)
    let header = ["list_a", "id_a", "list_b", "id_b", "weight", "probability"] + fields
    try file.append((header.joined(separator: ",") + "\n").utf8)
    let names = lists.map(Self.prefix)
    for pair in result.pairs {
      try file.append { line in
        for place in [pair.first, pair.second] {
          line.append(contentsOf: names[place.list])
          lists[place.list].ids.withBytes(at: place.row) { line.append(cell: $0) }
          line.append(0x2C)
        }
        line.append(pair.weight, places: 4)
        line.append(0x2C)
        line.append(pair.probability, places: 6)
        for weight in result.fieldWeights(of: pair) {
          line.append(0x2C)
          line.append(weight, places: 4)
        }
        line.append(0x0A)
      }
    }
    try file.finish()
    return file
  }

  private func model(_ path: String) throws -> StagedFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = try StagedFile(path)
    try file.append(encoder.encode(result.model))
    try file.finish()
    return file
  }

  private func page(_ path: String) throws -> StagedFile {
    let file = try StagedFile(path)
    try file.append(report.utf8)
    try file.finish()
    return file
  }

  /// The name of a list as every line of its records begins.
  static func prefix(_ list: LinkageList) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(cell: list.name)
    bytes.append(0x2C)
    return bytes
  }
}
