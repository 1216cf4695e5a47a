import ArgumentParser
import Casework
import Foundation
import RecordLinkage

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draws pairs at random for clerical review; `next --sample` then lists them."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "Pairs to draw.")
  var pairs: Int
  @Option(help: "Seed of the draw.")
  var seed = 1
  @OptionGroup var report: ReportFormat

  func run() throws {
    let outcome = try DrawReviewSample(folder: target.folder, pairs: pairs, seed: seed).run()
    report.print(
      "Drew \(outcome.pairs) of \(outcome.population) pairs from \(outcome.strata) strata, "
        + "recorded as event \(outcome.event).",
      json: [
        "pairs": outcome.pairs, "population": outcome.population, "strata": outcome.strata,
        "event": outcome.event, "seed": seed,
      ]
    )
  }
}

struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "Estimates precision and recall of the links from the reviewed random sample.",
    discussion: """
      Recall is over the pairs that were compared; what blocking lost is not in it. \
      docs/methods/link-review.md says what a figure must not be used to claim.
      """
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var report: ReportFormat

  func run() throws {
    let outcome = try EstimateAccuracy(folder: target.folder).run()
    report.print(Self.text(outcome), json: Self.json(outcome))
  }

  private static func text(_ outcome: EstimateAccuracy.Outcome) -> String {
    var lines = outcome.strata.map { stratum in
      "\(stratum.name): \(stratum.found.pairs) pairs, \(stratum.drawn) drawn, "
        + "\(stratum.found.same) the same, \(stratum.found.different) not, "
        + "\(stratum.found.undecided) undecided"
    }
    if outcome.waiting > 0 { lines.append("\(outcome.waiting) drawn pairs wait for a decision.") }
    if outcome.isOfEarlierRun { lines.append("This is about an earlier linkage than the present.") }
    if let refusal = outcome.refusal { lines.append("No estimate: \(refusal)") }
    if let estimate = outcome.estimate {
      lines.append("Precision: \(words(estimate.precision, "nothing was joined"))")
      lines.append(
        "Recall among compared pairs: \(words(estimate.recall, "no match was found"))"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func words(_ figure: ClericalEstimate.Figure?, _ none: String) -> String {
    guard let figure else { return none }
    return String(
      format: "%.3f, 95%% interval %.3f to %.3f",
      figure.estimate,
      figure.low,
      figure.high
    )
  }

  private static func json(_ outcome: EstimateAccuracy.Outcome) -> [String: Any] {
    var json: [String: Any] = [
      "waiting": outcome.waiting, "input": outcome.input,
      "ofEarlierRun": outcome.isOfEarlierRun, "method": ClericalEstimate.version,
      "strata": outcome.strata.map { stratum in
        [
          "joined": stratum.isJoined, "low": stratum.low, "high": stratum.high,
          "pairs": stratum.found.pairs, "drawn": stratum.drawn, "same": stratum.found.same,
          "different": stratum.found.different, "undecided": stratum.found.undecided,
        ] as [String: Any]
      },
    ]
    json["refusal"] = outcome.refusal ?? NSNull()
    json["precision"] = figure(outcome.estimate?.precision)
    json["recall"] = figure(outcome.estimate?.recall)
    return json
  }

  private static func figure(_ figure: ClericalEstimate.Figure?) -> Any {
    guard let figure else { return NSNull() }
    return [
      "estimate": figure.estimate, "low": figure.low, "high": figure.high, "level": 0.95,
      "undecidedAgainst": figure.undecidedAgainst, "undecidedFor": figure.undecidedFor,
    ]
  }
}

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Says how far reviewers agree who did not see each other's decision (Cohen's kappa)."
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var report: ReportFormat

  func run() throws {
    let comparisons = try MeasureAgreement(folder: target.folder).run()
    let lines = comparisons.map { comparison in
      "\(comparison.reviewers.joined(separator: " and ")): \(Self.text(comparison.all)); "
        + "without undecided: \(Self.text(comparison.decided))"
    }
    report.print(
      lines.isEmpty
        ? "No two people have decided on one pair under seal. `inquest review CASE policy "
          + "--reviewers 2` asks for it."
        : lines.joined(separator: "\n"),
      json: [
        "comparisons": comparisons.map { comparison in
          [
            "reviewers": comparison.reviewers, "answers": ["same", "different", "undecided"],
            "counts": comparison.counts, "all": Self.json(comparison.all),
            "decided": Self.json(comparison.decided),
          ] as [String: Any]
        }
      ]
    )
  }

  private static func text(_ agreement: ReviewerAgreement) -> String {
    guard let share = agreement.agreement else { return "no pair" }
    var text = String(format: "%d pairs, %.3f the same", agreement.pairs, share)
    guard let kappa = agreement.kappa else { return text + ", kappa is not defined" }
    text += String(format: ", kappa %.3f", kappa)
    guard let range = agreement.kappaRange else { return text + " (no interval)" }
    return text + String(format: " (%.3f to %.3f)", range.low, range.high)
  }

  private static func json(_ agreement: ReviewerAgreement) -> [String: Any] {
    func range(_ range: ReviewerAgreement.Range?) -> Any {
      range.map { ["low": $0.low, "high": $0.high] } ?? NSNull()
    }
    return [
      "pairs": agreement.pairs, "agreement": agreement.agreement ?? NSNull(),
      "agreementInterval": range(agreement.agreementRange), "kappa": agreement.kappa ?? NSNull(),
      "kappaInterval": range(agreement.kappaRange),
    ]
  }
}
