import ArgumentParser
import Casework

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a new, empty case."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "The case's title; the folder's name without one.")
  var title: String?
  @OptionGroup var report: ReportFormat

  func run() throws {
    let made = try CreateCase(folder: target.folder, title: title).run()
    report.print(
      """
      Made the case "\(made.title)" in \(target.folder.path).
      Its signing key is in \(CaseFolder.stateFolder(identifier: made.identifier)): keep a copy elsewhere.
      """,
      json: [
        "case": target.folder.path, "identifier": made.identifier, "title": made.title,
      ]
    )
  }
}
