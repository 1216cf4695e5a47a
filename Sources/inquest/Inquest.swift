import ArgumentParser
import CaseModel
import Casework
import Foundation

/// The command line: every command only translates, calls one operation and prints its result.
@main
struct Inquest {
  static func main() async {
    do {
      let arguments = ReviewCommand.ordered(Array(CommandLine.arguments.dropFirst()))
      var command = try InquestCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let problem as Problem {
      StandardError.print("inquest: \(problem)")
      exit(problem.kind.rawValue)
    } catch {
      InquestCommand.exit(withError: error)
    }
  }
}

struct InquestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquest",
    abstract: "Investigates mass atrocities and enforced disappearances: claims, lists, estimates.",
    discussion: """
      Nothing leaves this machine. Exit codes: 0 done; 1 done, and something did not hold; \
      64 wrong usage; 65 bad input; 66 missing input; 73 cannot write; 75 case in use.
      """,
    version: InquestVersion.current,
    groupedSubcommands: [
      CommandGroup(
        name: "A case:",
        subcommands: [
          NewCommand.self, AddCommand.self, ImportCommand.self, AnalyseCommand.self,
          ReviewCommand.self, ReportCommand.self, ServeCommand.self, VerifyCommand.self,
          RebuildCommand.self,
          DemoCommand.self,
        ]
      ),
      CommandGroup(
        name: "Engines alone:",
        subcommands: [
          ClaimsCommand.self, LinkCommand.self, EstimateCommand.self, NamesCommand.self,
          DatesCommand.self,
          PlacesCommand.self,
        ]
      ),
    ]
  )
}
