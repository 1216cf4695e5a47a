import ArgumentParser
import CaseModel
import Casework
import Foundation
import InquestWeb

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows a case in the browser, on this machine only.",
    discussion: "It listens on 127.0.0.1 and nowhere else: there are no accounts yet."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "The port.")
  var port = 8080

  func run() async throws {
    try await Self.serve(target.folder, port: port)
  }

  static func serve(_ folder: CaseFolder, port: Int) async throws {
    guard (0...65_535).contains(port) else {
      throw Problem(
        .usage,
        "there is no port \(port)",
        remedy: "Give a number from 1 to 65535."
      )
    }
    let file = try CaseFile(folder, for: Operator.name)
    try await WebServer.run(case: file, deciding: CaseDecisions(folder), port: port) { port in
      print(
        "Serving \(folder.path) at http://127.0.0.1:\(port) to this machine only. Ctrl-C stops it."
      )
    }
  }
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the case as a static site."
  )

  @OptionGroup var target: CaseArgument
  @Option(name: .customLong("out"), help: "The folder to write; it must not exist or be empty.")
  var output: String

  func run() throws {
    try Self.write(target.folder, to: output)
  }

  static func write(_ folder: CaseFolder, to output: String) throws {
    let file = try CaseFile(folder)
    let line = ProgressLine()
    let pages = try StaticSite.write(case: file, to: output) { written, total in
      line.report("Writing", written, total)
    }
    line.finish()
    print("Wrote \(pages) pages; open \(output)/index.html.")
  }
}
