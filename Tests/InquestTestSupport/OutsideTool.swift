import Foundation

/// A program of somebody else's, as an oracle.
public enum OutsideTool {
  /// The exit status and what was printed; nil where the program is not there.
  public static func run(
    _ program: String,
    _ arguments: [String],
    folder: String? = nil
  ) -> (status: Int32, output: String)? {
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// A Python with the packages of `scripts/python-environment`, named by the environment.
  public static let python = ProcessInfo.processInfo.environment["INQUEST_PYTHON"]
}
