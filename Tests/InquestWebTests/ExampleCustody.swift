@testable import Casework

/// The log of the example case, newest first, long enough for two pages.
enum ExampleCustody {
  static let entries: [LogEntry] = (0..<230).reversed().map { index in
    LogEntry(
      index: index,
      time: "2026-11-23T20:15:0\(index % 10)Z",
      action: index == 0 ? "case.opened" : "exhibit.added",
      actor: "example",
      summary: index == 1 ? "harrow-night.txt was added" : "event number \(index)",
      exhibit: index == 1 ? "ex-report" : nil,
      commitment: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"
    )
  }
}
