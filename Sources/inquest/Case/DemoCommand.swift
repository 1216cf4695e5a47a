import ArgumentParser
import Casework
import Foundation

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Makes a case about a country that does not exist, runs everything and serves it."
  )

  @Option(help: "The port.")
  var port = 8080
  @Flag(help: "Stop after making the case, and write the static site beside it.")
  var noServe = false
  @Option(
    help: "The folder for the case; one that is there already is brought up to date.",
    completion: .directory
  )
  var into = "inquest-demonstration"
  @Option(help: "Seed of the invented country.")
  var seed: UInt64 = 1992

  func run() async throws {
    let folder = CaseFolder(into + "/Demonstration.inquest")
    let line = ProgressLine()
    let key = InterruptKey()
    let outcome = try await MakeDemonstration(folder: folder, seed: seed)
      .run(progress: line.report, interruption: key.interruption)
    line.finish()
    print("The demonstration case is in \(folder.path). \(AnalyseCommand.sentences(outcome))")
    if outcome.stopped { throw ExitCode(1) }
    if noServe {
      let site = into + "/site"
      try? FileManager.default.removeItem(atPath: site)
      try ReportCommand.write(folder, to: site)
    } else {
      try await ServeCommand.serve(folder, port: port)
    }
  }
}
