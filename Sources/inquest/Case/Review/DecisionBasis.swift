import ArgumentParser
import Casework

/// What every decision about records is given: a reason, a reviewer, and how to report it.
struct DecisionBasis: ParsableArguments {
  @Option(help: "What it rests on.")
  var reason: String
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var format: ReportFormat

  /// Says what was recorded; throws where decisions contradict each other.
  func report(_ outcome: DecisionOutcome) throws {
    format.print(outcome.sentences, json: outcome.json)
    try outcome.check()
  }
}
