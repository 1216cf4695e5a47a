/// A model's weights as scoring reads them: one table of fields and levels.
struct PatternWeights: Sendable {
  private let table: FixedBuffer<Double>
  private let fields: Int
  private let corrections: [Correction]
  static let row = 64

  private struct Correction: Sendable {
    let first: Int
    let second: Int
    let groupsOfFirst: [Int]
    let groupsOfSecond: [Int]
    let weights: [[Double]]
    /// The largest weight of each row, of each column, and of all; at least 0.
    let mostOfRow: [Double]
    let mostOfColumn: [Double]
    let most: Double

    init(_ dependence: LinkageModel.Dependence, first: Int, second: Int) {
      self.first = first
      self.second = second
      groupsOfFirst = LevelGroups.groups(of: dependence.first)
      groupsOfSecond = LevelGroups.groups(of: dependence.second)
      weights = dependence.weights
      let weights = dependence.weights
      mostOfRow = weights.map { $0.reduce(0, max) }
      mostOfColumn = (weights.first ?? []).indices.map { column in
        weights.reduce(0) { max($0, $1[column]) }
      }
      most = mostOfRow.reduce(0, max)
    }

    func weight(of pattern: ComparisonPattern) -> Double {
      let one = groupsOfFirst[pattern[first]]
      let two = groupsOfSecond[pattern[second]]
      return one < 0 || two < 0 ? 0 : weights[one][two]
    }
  }

  init(_ model: LinkageModel) {
    self.init(fields: model.fields, dependences: model.dependences)
  }

  init(fields given: [LinkageModel.Field], dependences: [LinkageModel.Dependence]) {
    fields = given.count
    var table = [Double](repeating: 0, count: (fields + 1) * Self.row)
    for (number, field) in given.enumerated() {
      for (level, value) in field.levels.enumerated() {
        table[number * Self.row + level + 1] = value.weight
      }
    }
    self.table = FixedBuffer(table)
    corrections = dependences.compactMap { dependence in
      guard let first = given.firstIndex(where: { $0.field == dependence.first }),
        let second = given.firstIndex(where: { $0.field == dependence.second })
      else { return nil }
      return Correction(dependence, first: first, second: second)
    }
  }

  @inline(__always)
  subscript(field: Int, level: Int) -> Double { table[field &* Self.row &+ level] }

  /// The weights of a field by level.
  func row(_ field: Int) -> UnsafePointer<Double> { table.base + field * Self.row }

  /// For each level the largest weight of it and those below, and of 0.
  func rising(_ field: Int) -> [Double] {
    var largest = -Double.infinity
    return (0..<Self.row).map { level in
      guard level > 0 else { return 0 }
      largest = max(largest, self[field, level])
      return largest
    }
  }

  /// The most that corrections can add where the levels of bags from `known` on are not yet known.
  func mostCorrection(of pattern: ComparisonPattern, known: Int, bags: Int) -> Double {
    var sum = 0.0
    for correction in corrections {
      let isFirstOpen = correction.first >= known && correction.first < bags
      let isSecondOpen = correction.second >= known && correction.second < bags
      switch (isFirstOpen, isSecondOpen) {
      case (false, false): sum += correction.weight(of: pattern)
      case (true, true): sum += correction.most
      case (false, true):
        let group = correction.groupsOfFirst[pattern[correction.first]]
        if group >= 0 { sum += correction.mostOfRow[group] }
      case (true, false):
        let group = correction.groupsOfSecond[pattern[correction.second]]
        if group >= 0 { sum += correction.mostOfColumn[group] }
      }
    }
    return sum
  }

  /// What agreeing fields that go together anyway are worth less than their weights' sum.
  func correction(of pattern: ComparisonPattern) -> Double {
    var sum = 0.0
    for correction in corrections { sum += correction.weight(of: pattern) }
    return sum
  }

  /// The weight of each correction, in the order of the model's dependences.
  func correctionWeights(of pattern: ComparisonPattern) -> [Double] {
    corrections.map { $0.weight(of: pattern) }
  }

  /// Sum of all weights of a pattern.
  func weight(of pattern: ComparisonPattern) -> Double {
    var sum = 0.0
    for field in 0..<fields { sum += self[field, pattern[field]] }
    return sum + correction(of: pattern)
  }
}
