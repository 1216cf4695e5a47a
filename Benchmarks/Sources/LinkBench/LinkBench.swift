import DocumentReading
import Foundation
import RecordLinkage

/// Times each step of a linkage of CSV lists: `LinkBench [--threads N] [--id COLUMN] LIST.csv …`.
///
/// Prints seconds by step, pairs compared a second, and nothing about accuracy: that is scored
/// from the files of `inquest link` by an outside script.
@main
struct LinkBench {
  static func main() async throws {
    var files = Array(CommandLine.arguments.dropFirst())
    var configuration = LinkageConfiguration()
    var identifier: String?
    while let option = files.first, option.hasPrefix("--"), files.count > 2 {
      let value = files[1]
      files.removeFirst(2)
      switch option {
      case "--threads": configuration.threads = Int(value) ?? configuration.threads
      case "--id": identifier = value
      default: print("Unknown option \(option); known are --threads and --id.")
      }
    }
    guard !files.isEmpty else {
      print("Name the CSV lists to link: LinkBench [--threads N] [--id COLUMN] LIST.csv …")
      exit(64)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let lists = try files.map { try list($0, identifier: identifier) }
    print("reading files \(clock.now - start)")
    let result = try await RecordLinker(configuration).link(lists) { step, share in
      if share == 0 || share == 1 { print("\(step) \(share) \(clock.now - start)") }
    }
    let seconds = Double((clock.now - start).components.seconds) + 1e-3
    let pairs = result.diagnostics.pairsCompared
    print("\(result.diagnostics.records) records, \(result.diagnostics.persons) persons")
    print("\(pairs) pairs, \(Int(Double(pairs) / seconds)) a second, all steps counted")
  }

  private static func list(_ file: String, identifier: String?) throws -> LinkageList {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    var reader = try DelimitedReader(bytes: bytes, file: file)
    let recognition = try ColumnRecognition(
      header: reader.header,
      file: file,
      identifier: identifier
    )
    var columns = recognition.columns.compactMap { column in
      column.kind.map { FieldColumn(kind: $0, header: column.header) }
    }
    let indices = recognition.columns.filter { $0.kind != nil }.map(\.index)
    var ids = TextArena()
    try reader.forEachRow { row in
      ids.append(recognition.identifier.map { row.fields[$0] } ?? String(row.line))
      for (number, index) in indices.enumerated() { columns[number].append(row.fields[index]) }
    }
    return LinkageList(name: file, ids: ids, columns: columns)
  }
}
