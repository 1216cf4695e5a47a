import CaseModel
import Foundation

/// Unpacks a gzip file by the system's `gzip`, in a process of its own.
enum Gunzip {
  /// More than this is refused: a small hostile file can unpack to any size.
  private static let limit = 8 << 30

  /// The unpacked contents of a file.
  static func contents(of path: String) throws -> [UInt8] {
    try InputFile.check(path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", "--", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Problem(
        .badInput,
        "gzip could not be started to unpack the file",
        file: path,
        remedy: "Install gzip, or unpack the file first."
      )
    }
    var contents: [UInt8] = []
    while let piece = try output.fileHandleForReading.read(upToCount: 1 << 20), !piece.isEmpty {
      contents.append(contentsOf: piece)
      guard contents.count <= limit else {
        process.terminate()
        throw Problem(
          .badInput,
          "the file unpacks to more than 8 GiB",
          file: path,
          remedy: "Split it into several lists."
        )
      }
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Problem(
        .badInput,
        "the file is not complete gzip data",
        file: path,
        remedy: "Copy it again, or unpack it first to see what can be saved."
      )
    }
    return contents
  }
}
