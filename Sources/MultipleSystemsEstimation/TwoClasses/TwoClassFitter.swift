import Glibc
import Statistics

/// Fits the latent-class model with two classes to one table by maximum likelihood.
///
/// Fisher scoring on the logits, damped as Levenberg and Marquardt damp least squares. Keeps its
/// working memory between fits. Cost of a step: 2^J·p² / 2 multiplications for p parameters.
struct TwoClassFitter {
  let table: CaptureHistoryTable
  let parameterCount: Int
  private let bits: Int
  private let cells: Int
  private var counts: [Double]
  private var probabilities: [Double]
  /// Row-major: the derivative of each cell's probability by each parameter.
  private var slopes: [Double]
  private var information: [Double]
  private var score: [Double]
  private var factor: CholeskyFactor
  private var chance: [Double]

  /// Logits are kept within this, where a probability is zero or one for any table of people.
  static let logitLimit = 14.0

  init(_ table: CaptureHistoryTable) {
    self.table = table
    bits = table.listCount
    cells = table.counts.count
    parameterCount = 2 * bits + 1
    counts = table.counts.map(Double.init)
    probabilities = [Double](repeating: 0, count: cells)
    slopes = [Double](repeating: 0, count: cells * parameterCount)
    information = [Double](repeating: 0, count: parameterCount * parameterCount)
    score = [Double](repeating: 0, count: parameterCount)
    factor = CholeskyFactor(capacity: parameterCount)
    chance = [Double](repeating: 0, count: 2 * bits)
  }

  /// Climbs to a maximum of the likelihood.
  ///
  /// - Parameters:
  ///   - parameters: Where to start: the logit of the second class's share, the lists' logits in the
  ///     first class, then those in the second. Replaced by the maximum.
  ///   - unseen: The count of the cell that cannot be observed; nil to take the probabilities of the
  ///     people observed alone.
  ///   - steps: The most steps taken.
  /// - Returns: Σ y log P there, over the cells in use.
  mutating func climb(_ parameters: inout [Double], unseen: Double?, steps: Int = 200) -> Double {
    counts[0] = unseen ?? 0
    var value = evaluate(parameters, isConditional: unseen == nil, withSlopes: true)
    var damping = 1e-3
    for _ in 0..<steps {
      // Damping adds to the diagonal, so that a direction that says nothing is not run along.
      let scale = damping
      let p = parameterCount
      let positive = information.withUnsafeBufferPointer { entries in
        factor.factor(size: p) { row, column in
          let entry = entries[row * p + column]
          return row == column ? entry * (1 + scale) + 1e-9 : entry
        }
      }
      guard positive else {
        damping = max(damping * 10, 1e-3)
        if damping > 1e8 { return value }
        continue
      }
      var step = score
      factor.solve(&step)
      var gain = 0.0
      for index in 0..<p { gain += step[index] * score[index] }
      var next = parameters
      for index in 0..<p {
        let moved = parameters[index] + min(max(step[index], -3), 3)
        next[index] = min(max(moved, -Self.logitLimit), Self.logitLimit)
      }
      let reached = evaluate(next, isConditional: unseen == nil, withSlopes: false)
      if reached > value {
        let rise = reached - value
        parameters = next
        value = evaluate(parameters, isConditional: unseen == nil, withSlopes: true)
        damping = max(damping * 0.2, 1e-9)
        if rise < 1e-9, gain < 1e-6 { return value }
      } else {
        if gain < 1e-9 || damping > 1e8 {
          _ = evaluate(parameters, isConditional: unseen == nil, withSlopes: true)
          return value
        }
        damping *= 8
      }
    }
    return value
  }

  /// The probability that a person is on no list.
  mutating func missedShare(_ parameters: [Double]) -> Double {
    counts[0] = 0
    _ = evaluate(parameters, isConditional: true, withSlopes: false)
    return probabilities[0]
  }

  /// Sets the cells' probabilities and returns the log-likelihood; sets score and information too.
  private mutating func evaluate(
    _ parameters: [Double],
    isConditional: Bool,
    withSlopes: Bool
  ) -> Double {
    let p = parameterCount
    let share = 1 / (1 + exp(-parameters[0]))
    for bit in 0..<bits {
      chance[bit] = 1 / (1 + exp(-parameters[1 + bit]))
      chance[bits + bit] = 1 / (1 + exp(-parameters[1 + bits + bit]))
    }
    var value = 0.0
    let cells = cells
    let bits = bits
    probabilities.withUnsafeMutableBufferPointer { probability in
      slopes.withUnsafeMutableBufferPointer { slope in
        chance.withUnsafeBufferPointer { chance in
          for cell in 0..<cells {
            var one = 1 - share
            var two = share
            for bit in 0..<bits {
              if cell & (1 << bit) != 0 {
                one *= chance[bit]
                two *= chance[bits + bit]
              } else {
                one *= 1 - chance[bit]
                two *= 1 - chance[bits + bit]
              }
            }
            let whole = one + two
            probability[cell] = whole
            guard withSlopes else { continue }
            let row = cell * p
            slope[row] = two * (1 - share) - one * share
            for bit in 0..<bits {
              let on = cell & (1 << bit) != 0 ? 1.0 : 0.0
              slope[row + 1 + bit] = one * (on - chance[bit])
              slope[row + 1 + bits + bit] = two * (on - chance[bits + bit])
            }
          }
        }
      }
    }
    let first = isConditional ? 1 : 0
    var people = 0.0
    for cell in first..<cells where counts[cell] > 0 {
      guard probabilities[cell] > 0 else { return -.infinity }
      value += counts[cell] * log(probabilities[cell])
      people += counts[cell]
    }
    let seen = isConditional ? 1 - probabilities[0] : 1
    guard seen > 0 else { return -.infinity }
    value -= isConditional ? people * log(seen) : 0
    guard withSlopes else { return value }

    for index in information.indices { information[index] = 0 }
    for index in score.indices { score[index] = 0 }
    let counts = counts
    let probabilities = probabilities
    slopes.withUnsafeBufferPointer { slope in
      information.withUnsafeMutableBufferPointer { information in
        score.withUnsafeMutableBufferPointer { score in
          for cell in first..<cells {
            let probability = max(probabilities[cell], 1e-300)
            let weight = people / (seen * probability)
            let residual = counts[cell] / probability
            let row = cell * p
            for index in 0..<p {
              let own = slope[row + index]
              score[index] += residual * own
              let scaled = weight * own
              for other in 0...index {
                information[index * p + other] += scaled * slope[row + other]
              }
            }
          }
          if isConditional {
            // d log(1 − P₀) = −dP₀/(1 − P₀); its square leaves the information.
            let pull = people / seen
            for index in 0..<p {
              score[index] += pull * slope[index]
              let scaled = pull / seen * slope[index]
              for other in 0...index { information[index * p + other] -= scaled * slope[other] }
            }
          }
        }
      }
    }
    return value
  }
}
