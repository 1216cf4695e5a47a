import Glibc
import Statistics

@testable import MultipleSystemsEstimation

/// The latent-class target computed the slow obvious way, from the state alone.
struct BruteForceLatentClass {
  let table: CaptureHistoryTable
  let prior: LatentClassPrior
  /// λ by class and list, and e by class but the last.
  let chances: [[Double]]
  let sticks: [Double]

  init(_ table: CaptureHistoryTable, prior: LatentClassPrior, state: [Double]) {
    self.table = table
    self.prior = prior
    let lists = table.listCount
    chances = (0..<prior.classes).map { Array(state[($0 * lists)..<(($0 + 1) * lists)]) }
    sticks = Array(state[(prior.classes * lists)...].prefix(prior.classes - 1))
  }

  var weights: [Double] {
    var left = 1.0
    var result: [Double] = []
    for stick in sticks {
      result.append(left * -expm1(-stick))
      left *= exp(-stick)
    }
    return result + [left]
  }

  /// The chance of a history.
  func chance(_ history: Int) -> Double {
    zip(weights, chances).reduce(0) { sum, item in
      sum
        + item.1.enumerated().reduce(item.0) {
          $0 * (history & (1 << $1.offset) != 0 ? $1.element : 1 - $1.element)
        }
    }
  }

  var logLikelihood: Double {
    let n = Double(table.observed)
    var result = -n * log(1 - chance(0))
    for (history, count) in table.counts.enumerated() where count > 0 {
      result += Double(count) * log(chance(history))
    }
    // Pr(n₀ ≤ 20 n) term by term.
    let unseen = chance(0)
    let within = (0...(20 * table.observed)).reduce(0) { sum, x in
      let ways = logFactorial(Double(x) + n - 1) - logFactorial(Double(x)) - logFactorial(n - 1)
      return sum + exp(ways + n * log(1 - unseen) + Double(x) * log(unseen))
    }
    return result + log(within)
  }

  /// log p(e), α integrated out.
  var logStickDensity: Double {
    -(prior.shape + Double(prior.classes - 1)) * log(prior.rate + sticks.reduce(0, +))
  }

  /// log p(π): that of e with the determinant of de/dπ by finite differences.
  var logWeightDensity: Double {
    let count = self.sticks.count
    let here = weights
    func slowSticks(at weights: [Double]) -> [Double] {
      var left = 1.0
      return weights.prefix(count).map { weight in
        defer { left -= weight }
        return -log1p(-weight / left)
      }
    }
    var matrix: [[Double]] = []
    for column in 0..<count {
      let step = 1e-5 * min(here[column], here[count])
      var up = here
      var down = here
      up[column] += step
      down[column] -= step
      matrix.append(zip(slowSticks(at: up), slowSticks(at: down)).map { ($0 - $1) / (2 * step) })
    }
    return logStickDensity + log(abs(Self.determinant(matrix)))
  }

  /// Σ log λ(1 − λ): the Jacobian of the log-odds of a class's chances.
  func logOddsJacobian(_ k: Int) -> Double {
    chances[k].reduce(0) { $0 + log($1 * (1 - $1)) }
  }

  private static func determinant(_ matrix: [[Double]]) -> Double {
    guard matrix.count > 1 else { return matrix.first?.first ?? 1 }
    return matrix.indices.reduce(0) { sum, column in
      let minor = matrix.dropFirst().map { row in
        row.indices.filter { $0 != column }.map { row[$0] }
      }
      return sum + (column % 2 == 0 ? 1 : -1) * matrix[0][column] * determinant(minor)
    }
  }
}
