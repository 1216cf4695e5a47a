import Glibc

/// Multinomial logistic regression with a ridge on all but the constants, by Newton's method.
///
/// The chance of class `c` is in proportion to exp(x·β_c), β of the commonest class being zero.
public struct MultinomialRegression: Sendable {
  /// The number of columns, the constant included.
  public let columns: Int
  /// The number of classes; those that no row has get no chance.
  public let classes: Int
  private let baseline: Int
  private let present: [Int]
  /// One block of `columns` for each of ``present``.
  private let coefficients: [Double]

  /// Fits the regression.
  ///
  /// Nil when there is no row. Cost: about rows · columns² · classes² an iteration, at most 50 of
  /// them.
  ///
  /// - Parameters:
  ///   - design: Row-major, `columns` numbers a row; the first column must be 1 throughout.
  ///   - columns: The number of columns.
  ///   - outcomes: The class of each row, from 0 below `classes`.
  ///   - classes: How many classes there are.
  ///   - rows: The rows to use.
  ///   - ridge: The penalty on half the square of each coefficient but the constants; not negative.
  ///     Columns should be about of unit size.
  public init?(
    design: [Double],
    columns: Int,
    outcomes: [Int],
    classes: Int,
    rows: [Int],
    ridge: Double
  ) {
    var sizes = [Int](repeating: 0, count: classes)
    for row in rows { sizes[outcomes[row]] += 1 }
    guard !rows.isEmpty, columns > 0, let most = sizes.max(),
      let baseline = sizes.firstIndex(of: most)
    else { return nil }
    let present = sizes.indices.filter { $0 != baseline && sizes[$0] > 0 }
    self.columns = columns
    self.classes = classes
    self.baseline = baseline
    self.present = present
    let size = present.count * columns
    var beta = [Double](repeating: 0, count: size)
    // With constants alone the chances are the shares: start there.
    for (block, label) in present.enumerated() {
      beta[block * columns] = log(Double(sizes[label]) / Double(most))
    }
    guard size > 0 else {
      coefficients = []
      return
    }
    let problem = Problem(
      design: design,
      columns: columns,
      outcomes: outcomes,
      rows: rows,
      present: present,
      ridge: ridge
    )
    var factor = CholeskyFactor(capacity: size)
    var current = problem.derivatives(beta)
    for _ in 0..<50 {
      let hessian = current.hessian
      guard factor.factor(size: size, entry: { hessian[$0 * size + $1] }) else { break }
      var step = current.gradient
      factor.solve(&step)
      let gain = zip(step, current.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      guard gain.isFinite, gain > 1e-10 else { break }
      var share = 1.0
      var next = current
      var moved = beta
      repeat {
        for index in beta.indices { moved[index] = beta[index] + share * step[index] }
        next = problem.derivatives(moved)
        share /= 2
      } while !(next.value >= current.value - 1e-9 * abs(current.value)) && share > 1e-6
      guard next.value >= current.value - 1e-9 * abs(current.value) else { break }
      beta = moved
      current = next
    }
    coefficients = beta
  }

  /// The chance of each class at a row of a design.
  public func chances(_ design: [Double], row: Int) -> [Double] {
    var scores = [Double](repeating: -.infinity, count: classes)
    scores[baseline] = 0
    for (block, label) in present.enumerated() {
      var sum = 0.0
      for column in 0..<columns {
        sum += coefficients[block * columns + column] * design[row * columns + column]
      }
      scores[label] = sum
    }
    let most = scores.max() ?? 0
    let weights = scores.map { exp($0 - most) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  private struct Derivatives {
    var value: Double
    var gradient: [Double]
    /// Minus the second derivatives, lower triangle filled.
    var hessian: [Double]
  }

  private struct Problem {
    let design: [Double]
    let columns: Int
    let outcomes: [Int]
    let rows: [Int]
    let present: [Int]
    let ridge: Double

    func derivatives(_ beta: [Double]) -> Derivatives {
      let blocks = present.count
      let size = beta.count
      var value = 0.0
      var gradient = [Double](repeating: 0, count: size)
      var hessian = [Double](repeating: 0, count: size * size)
      var scores = [Double](repeating: 0, count: blocks)
      design.withUnsafeBufferPointer { x in
        hessian.withUnsafeMutableBufferPointer { h in
          for row in rows {
            let base = row * columns
            var most = 0.0
            for block in 0..<blocks {
              var sum = 0.0
              for column in 0..<columns { sum += beta[block * columns + column] * x[base + column] }
              scores[block] = sum
              most = max(most, sum)
            }
            var total = exp(-most)
            var own = 0.0
            for block in 0..<blocks {
              if present[block] == outcomes[row] { own = scores[block] }
              scores[block] = exp(scores[block] - most)
              total += scores[block]
            }
            value += own - most - log(total)
            for block in 0..<blocks {
              let chance = scores[block] / total
              let residual = (present[block] == outcomes[row] ? 1 : 0) - chance
              for column in 0..<columns {
                gradient[block * columns + column] += residual * x[base + column]
              }
              for other in 0...block {
                let weight = chance * ((other == block ? 1 : 0) - scores[other] / total)
                for i in 0..<columns {
                  let scaled = weight * x[base + i]
                  guard scaled != 0 else { continue }
                  let line = (block * columns + i) * size + other * columns
                  let end = other == block ? i + 1 : columns
                  for j in 0..<end { h[line + j] += scaled * x[base + j] }
                }
              }
            }
          }
        }
      }
      for index in beta.indices where index % columns != 0 {
        value -= 0.5 * ridge * beta[index] * beta[index]
        gradient[index] -= ridge * beta[index]
        hessian[index * size + index] += ridge
      }
      return Derivatives(value: value, gradient: gradient, hessian: hessian)
    }
  }
}
