import ArgumentParser
import Casework
import Foundation

/// The case a command works on.
struct CaseArgument: ParsableArguments {
  @Argument(help: "The case's folder, NAME.inquest.", completion: .directory)
  var `case`: String

  var folder: CaseFolder { CaseFolder(`case`) }
}

/// How a command reports.
struct ReportFormat: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "How to report: text or json.")
  var format: Format = .text

  /// Prints a report as sentences or as one JSON object.
  func print(_ text: @autoclosure () -> String, json: @autoclosure () -> [String: Any]) {
    switch format {
    case .text: Swift.print(text())
    case .json:
      let data = try? JSONSerialization.data(
        withJSONObject: json(),
        options: [.sortedKeys, .withoutEscapingSlashes]
      )
      Swift.print(String(decoding: data ?? Data("{}".utf8), as: UTF8.self))
    }
  }
}
