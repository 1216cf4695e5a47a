import ArgumentParser
import CaseModel
import Casework
import Foundation

struct ClaimsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }
  enum Spans: String, ExpressibleByArgument, CaseIterable { case attribution }

  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Finds who says what in texts, in which words.",
    discussion: """
      Writes one JSON object a line: the exact passage, the chain of speakers, modality, event, \
      dates, figures and places. A claim is what was said; it says nothing about whether it is true. \
      Offsets are Unicode scalars of the text. A file that cannot be read is named and passed over; \
      the others are done.
      """
  )

  @Argument(help: "Texts.", completion: .file())
  var files: [String]
  @Option(help: "The form of the result: jsonl.")
  var format = Format.jsonl
  @Option(help: "Add lines of another kind: attribution, as written, before it is cut into claims.")
  var spans: Spans?

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name at least one file.") }
  }

  func run() throws {
    let line = ProgressLine()
    let operation = ExtractClaims(withAttributions: spans == .attribution)
    var first: Problem?
    for (index, file) in files.enumerated() {
      line.report("Extracting claims", index + 1, files.count)
      do {
        let lines = try operation.lines(ofFile: file)
        FileHandle.standardOutput.write(Data(lines.utf8))
      } catch let problem as Problem {
        line.finish()
        StandardError.print("inquest: \(problem)")
        first = first ?? problem
      }
    }
    line.finish()
    if let first { throw ExitCode(first.kind.rawValue) }
  }
}
