import Statistics

/// Words drawn in proportion to how common they are.
struct NameTable: Sendable {
  /// The words.
  let words: [SimulatedWord]
  /// How common each is; only their proportions count.
  let weights: [Double]
  private let cumulative: [Double]

  /// Words with their weights.
  init(_ weighted: [(word: SimulatedWord, weight: Double)]) {
    words = weighted.map(\.word)
    weights = weighted.map(\.weight)
    var sum = 0.0
    cumulative = weighted.map { entry in
      sum += entry.weight
      return sum
    }
  }

  /// Words ranked by frequency: the weight of rank r is 1/(r + offset), Zipf's law with Mandelbrot's
  /// offset, without which the first name would be a quarter of all.
  init(ranked words: [SimulatedWord], offset: Double) {
    self.init(words.enumerated().map { ($1, 1 / (Double($0) + 1 + offset)) })
  }

  /// The number of a word.
  func draw(_ generator: inout SeededGenerator) -> Int {
    let wanted = generator.uniform() * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
