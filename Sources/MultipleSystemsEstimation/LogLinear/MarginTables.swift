import Glibc

/// What the closed forms of decomposable models need of a table: its margin on every set of lists.
///
/// A margin's cells are the combinations of the set's lists; the cell of none of them also holds
/// everybody who was never observed. Cost: 3^J cells in all.
struct MarginTables {
  /// For each set of lists, how many observed people are on none of them.
  let outside: [Double]
  /// For each set, Σ y log y over the margin's other cells.
  let entropy: [Double]
  /// For each set, whether all those other cells hold somebody.
  let isFull: [Bool]
  private let cells: Int
  /// For each set and each term inside it, the part of the saturated coefficient of the set's margin
  /// that does not depend on the cell of none.
  private let coefficients: [Double]

  init(_ table: CaptureHistoryTable) {
    let bits = table.listCount
    let cells = 1 << bits
    var outside = [Double](repeating: 0, count: cells)
    var entropy = outside
    var isFull = [Bool](repeating: true, count: cells)
    var coefficients = [Double](repeating: 0, count: cells * cells)
    var margin = outside
    let counts = table.counts.map(Double.init)
    for set in 0..<cells {
      for cell in 0..<cells { margin[cell] = 0 }
      for cell in 1..<cells where counts[cell] > 0 { margin[cell & set] += counts[cell] }
      outside[set] = margin[0]
      // All subsets of the set, each greater than the one before.
      var part = 0
      repeat {
        part = (part - set) & set
        guard part != 0 else { break }
        let count = margin[part]
        if count > 0 {
          let logarithm = log(count)
          entropy[set] += count * logarithm
          coefficients[set * cells + part] = logarithm
        } else {
          isFull[set] = false
        }
      } while part != set
      if isFull[set] {
        for bit in 0..<bits where set & (1 << bit) != 0 {
          let step = 1 << bit
          var part = set
          while part != 0 {
            if part & step != 0 {
              coefficients[set * cells + part] -= coefficients[set * cells + (part ^ step)]
            }
            part = (part - 1) & set
          }
        }
      }
    }
    self.outside = outside
    self.entropy = entropy
    self.isFull = isFull
    self.cells = cells
    self.coefficients = coefficients
  }

  /// A coefficient of the saturated model of a set's margin, the unseen being a given number.
  ///
  /// - Parameters:
  ///   - term: A term inside the set.
  ///   - set: The lists of the margin; all its cells hold somebody.
  ///   - logNone: The logarithm of the cell of none of the set's lists.
  /// - Returns: The coefficient.
  func coefficient(of term: Int, in set: Int, logNone: Double) -> Double {
    coefficients[set * cells + term] + (term.nonzeroBitCount % 2 == 0 ? logNone : -logNone)
  }
}
