import Glibc
import Statistics

/// Decides who stands on which list.
///
/// Each list reaches each city to its own degree, which alone makes lists mildly dependent. One pair
/// depends on purpose: the documentation centre copied part of the families' list. That is the
/// situation log-linear models with an interaction are made for, and the one in which a naive
/// two-list estimate of that pair comes out too low.
enum ListCapture {
  /// How likely a list is to hold a person, before the city is looked at, as log-odds.
  private static let reach: [Double] = [-0.55, -0.95, -0.75, -1.05, -1.35]
  /// How much better or worse a list reaches each city, as log-odds.
  private static let cityReach: [[Double]] = [
    [0.20, 0.00, -0.15, -0.10, -0.25, -0.10],
    [0.25, -0.10, -0.20, -0.15, 0.00, -0.20],
    [-0.15, 0.25, 0.10, 0.00, 0.10, -0.15],
    [0.00, -0.20, 0.20, 0.25, -0.10, 0.20],
    [0.10, 0.10, -0.10, 0.00, -0.15, 0.05],
  ]
  /// How much likelier the last list is to hold whoever stands on the first, as log-odds.
  private static let copied = 1.0

  /// For each list the indices of the victims on it, ascending.
  static func draw(_ victims: [Victim], using generator: inout SeededGenerator) -> [[Int]] {
    var captures = [[Int]](repeating: [], count: reach.count)
    for (index, victim) in victims.enumerated() {
      var onFirst = false
      for list in reach.indices {
        var odds = reach[list] + cityReach[list][victim.city]
        if list == reach.count - 1, onFirst { odds += copied }
        guard generator.chance(1 / (1 + exp(-odds))) else { continue }
        captures[list].append(index)
        if list == 0 { onFirst = true }
      }
    }
    return captures
  }
}
