import CaseModel
import Foundation
import RecordLinkage

/// Writes the results of a linkage in the shapes that outside checks rely on.
struct LinkageFiles {
  let lists: [LinkageList]
  let result: LinkageResult
  let columns: [LinkLists.ListColumns]

  func write(into folder: String) throws {
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
    try AtomicFile.write(clusters(), to: folder + "/clusters.csv")
    try AtomicFile.write(pairs(), to: folder + "/pairs.csv")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try AtomicFile.write([UInt8](encoder.encode(result.model)), to: folder + "/model.json")
    let report = LinkageReport(lists: lists, result: result, columns: columns).html
    try AtomicFile.write(Array(report.utf8), to: folder + "/report.html")
  }

  private func clusters() -> [UInt8] {
    var bytes = Array("list,id,person,probability\n".utf8)
    for (number, list) in lists.enumerated() {
      let name = Self.cell(list.name)
      for (row, id) in list.ids.enumerated() {
        let assignment = result.assignments[number][row]
        bytes += name
        bytes.append(comma)
        bytes += Self.cell(id)
        bytes.append(comma)
        bytes += Array(assignment.person.utf8)
        bytes.append(comma)
        bytes += Array(Self.rounded(assignment.probability, 6).utf8)
        bytes.append(newline)
      }
    }
    return bytes
  }

  private func pairs() -> [UInt8] {
    let fields = result.model.fields.map(\.field.rawValue)
    let header = ["list_a", "id_a", "list_b", "id_b", "weight", "probability"] + fields
    var bytes = Array(header.joined(separator: ",").utf8) + [newline]
    for pair in result.pairs {
      for place in [pair.first, pair.second] {
        bytes += Self.cell(lists[place.list].name)
        bytes.append(comma)
        bytes += Self.cell(lists[place.list].ids[place.row])
        bytes.append(comma)
      }
      bytes += Array(Self.rounded(pair.weight, 4).utf8)
      bytes.append(comma)
      bytes += Array(Self.rounded(pair.probability, 6).utf8)
      for weight in result.fieldWeights(of: pair) {
        bytes.append(comma)
        bytes += Array(Self.rounded(weight, 4).utf8)
      }
      bytes.append(newline)
    }
    return bytes
  }

  private let comma = UInt8(ascii: ",")
  private let newline = UInt8(ascii: "\n")

  /// A cell of RFC 4180.
  private static func cell(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(where: { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return bytes
    }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  /// A decimal number with at most `digits` places, without the cost of a format string.
  static func rounded(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return "\((value * scale).rounded() / scale)"
  }
}
