import Foundation
import InquestTestSupport

/// Scores the files of `inquest link` against a truth column:
/// `score-links DIR LIST.csv[:ID:TRUTH] …`, columns `row_id` and `truth` unless said.
///
/// Of febrl, whose truth is the number in `rec_id`, give `LIST.csv:rec_id:rec_id`.
@main
struct ScoreLinks {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count > 1 else {
      print("score-links DIR LIST.csv[:ID:TRUTH] …")
      exit(64)
    }
    do {
      try score(folder, arguments.dropFirst())
    } catch {
      FileHandle.standardError.write(Data("nothing is scored: \(error)\n".utf8))
      exit(65)
    }
  }

  private static func score(_ folder: String, _ arguments: ArraySlice<String>) throws {
    var lists = TruthFiles()
    for argument in arguments { try lists.read(argument) }
    let output = LinkOutput(folder: URL(fileURLWithPath: folder))
    let score = lists.truth.score(groups: try output.groups(of: lists))
    for part in LinkageTruth.Part.allCases where score[part].all + score[part].found > 0 {
      print("clusters \(part.rawValue): \(score[part])")
    }
    guard let calibrations = try output.calibrations(of: lists) else { return }
    for part in LinkageTruth.Part.allCases {
      guard let pairs = calibrations[part], score[part].all > 0 else { continue }
      print("pairs \(part.rawValue) at p ≥ .5: \(pairs.figures(cut: PairCalibration.defaultCut))")
      let best = pairs.best
      print(
        "pairs \(part.rawValue) best: F1 \(best.f1.fourDecimals) at p ≥ \(best.cut.fourDecimals),"
          + " lost by the default cut \(pairs.lost.fourDecimals)"
      )
    }
    guard let pairs = calibrations[.overall] else { return }
    print("expected calibration error, p > .01: \(pairs.expectedError.fourDecimals)")
    for bin in pairs.bins {
      print("  said \(bin.said.fourDecimals)  is \(bin.share.fourDecimals)  of \(bin.pairs) pairs")
    }
    if let said = output.blockingRecall {
      // Truth knows only of pairs at or above the floor; those below it count as not compared.
      let seen = pairs.figures(cut: 0).recall
      print(
        "blocking recall: estimated \(said.fourDecimals), true pairs written \(seen.fourDecimals)"
      )
    }
  }
}
