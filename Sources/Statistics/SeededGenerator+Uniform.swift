extension SeededGenerator {
  /// A number from [0, 1), in steps of 2⁻⁵³.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from (0, 1): never zero, so that its logarithm is finite.
  public mutating func positiveUniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A whole number from 0 up to but not including a limit, each equally likely (Lemire 2019).
  ///
  /// A limit below 2 leaves nothing to choose and gives 0.
  public mutating func below(_ limit: Int) -> Int {
    guard limit > 1 else { return 0 }
    let bound = UInt64(limit)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      // Rejecting the first 2⁶⁴ mod bound values is what removes the bias.
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return Int(product.high)
  }

  /// True with a given probability; outside [0, 1] it is certain or impossible.
  public mutating func chance(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// Puts a collection's elements in a random order, every order equally likely (Fisher–Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var remaining = elements.count
    while remaining > 1 {
      let chosen = below(remaining)
      remaining -= 1
      elements.swapAt(chosen, remaining)
    }
  }

  /// The elements in a random order, every order equally likely.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var copy = elements
    shuffle(&copy)
    return copy
  }

  /// One of the elements, each equally likely, or nil when there is none.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// An index drawn in proportion to its weight, or nil when no weight is above zero.
  ///
  /// Weights that are negative, infinite or not a number count as zero. Cost: linear.
  public mutating func categorical(_ weights: [Double]) -> Int? {
    var total = 0.0
    for weight in weights where weight > 0 && weight.isFinite { total += weight }
    guard total > 0 else { return nil }
    var left = uniform() * total
    var last: Int?
    for (index, weight) in weights.enumerated() where weight > 0 && weight.isFinite {
      last = index
      left -= weight
      if left < 0 { return index }
    }
    return last
  }
}
