import Glibc

/// Logarithms and odds, kept finite.
enum Log {
  static func ln(_ value: Double) -> Double { log(max(value, 1e-300)) }

  /// The probability with the given log odds.
  static func probability(ofLogOdds odds: Double) -> Double {
    odds >= 0 ? 1 / (1 + exp(-odds)) : exp(odds) / (1 + exp(odds))
  }

  static func exponential(_ value: Double) -> Double { exp(min(value, 700)) }
}
