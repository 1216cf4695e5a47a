import Foundation
import MultipleSystemsEstimation

/// How the answers of one method compare with the truth.
struct CoverageRow {
  let name: String
  private var centres: [Double] = []
  private var widths: [Double] = []
  private var held = 0
  private var answered = 0
  private var withheld = 0
  private var unlimited = 0
  private let truth: Double
  var seconds: Double?

  init(_ name: String, truth: Int) {
    self.name = name
    self.truth = Double(truth)
  }

  /// Counts one answer; nil when it is withheld.
  ///
  /// A range without a centre has its own middle, taken
  /// on the logarithm of the people never observed.
  mutating func add(estimate: Double?, interval: EstimateInterval?, observed: Int) {
    guard let interval else {
      if let estimate { centres.append(estimate) } else { withheld += 1 }
      return
    }
    answered += 1
    if interval.low <= truth, interval.high ?? .infinity >= truth { held += 1 }
    guard let high = interval.high else {
      unlimited += 1
      if let estimate { centres.append(estimate) }
      return
    }
    widths.append(high - interval.low)
    let n = Double(observed)
    centres.append(estimate ?? n + ((interval.low - n) * (high - n)).squareRoot())
  }

  static let header =
    "answer               bias    RMSE  coverage (s.e.)  width  refused  no limit  CPU s"

  var line: String {
    let errors = centres.map { $0 - truth }
    let bias = errors.reduce(0, +) / Double(max(1, errors.count))
    let square = errors.reduce(0) { $0 + $1 * $1 } / Double(max(1, errors.count))
    let share = Double(held) / Double(max(1, answered))
    let error = (share * (1 - share) / Double(max(1, answered))).squareRoot()
    let width = widths.reduce(0, +) / Double(max(1, widths.count))
    let coverage = answered > 0 ? "\(share.decimals(3)) (\(error.decimals(3)))" : "–"
    return [
      name.padded(18), (errors.isEmpty ? "–" : bias.decimals(0)).padded(-7),
      (errors.isEmpty ? "–" : square.squareRoot().decimals(0)).padded(-8),
      coverage.padded(-17), (widths.isEmpty ? "–" : width.decimals(0)).padded(-7),
      String(withheld).padded(-9), String(unlimited).padded(-10),
      (seconds.map { $0.decimals(4) } ?? "").padded(-8),
    ].joined()
  }

  /// Answers that hold the truth or are withheld, of all.
  var heldOrWithheld: (held: Int, withheld: Int, all: Int) {
    (held, withheld, answered + withheld)
  }
}

extension Double {
  func decimals(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

extension String {
  /// Filled with spaces to a width, on the left when it is negative.
  func padded(_ width: Int) -> String {
    let fill = String(repeating: " ", count: Swift.max(0, abs(width) - count))
    return width < 0 ? fill + self : self + fill
  }
}
