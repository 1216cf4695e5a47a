/// A model's weights as scoring reads them: one table of fields and levels.
struct PatternWeights: Sendable {
  private let table: [Double]
  private let fields: Int
  private let corrections: [Correction]
  private static let row = 64

  private struct Correction: Sendable {
    let first: Int
    let second: Int
    let groupsOfFirst: [Int]
    let groupsOfSecond: [Int]
    let weights: [[Double]]

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
    var table = [Double](repeating: 0, count: max(1, fields) * Self.row)
    for (number, field) in given.enumerated() {
      for (level, value) in field.levels.enumerated() {
        table[number * Self.row + level + 1] = value.weight
      }
    }
    self.table = table
    corrections = dependences.compactMap { dependence in
      guard let first = given.firstIndex(where: { $0.field == dependence.first }),
        let second = given.firstIndex(where: { $0.field == dependence.second })
      else { return nil }
      return Correction(
        first: first,
        second: second,
        groupsOfFirst: LevelGroups.groups(of: dependence.first),
        groupsOfSecond: LevelGroups.groups(of: dependence.second),
        weights: dependence.weights
      )
    }
  }

  @inline(__always)
  subscript(field: Int, level: Int) -> Double { table[field &* Self.row &+ level] }

  /// The largest weight of a field, at least 0.
  func largest(_ field: Int) -> Double {
    table[(field * Self.row)..<((field + 1) * Self.row)].reduce(0, max)
  }

  /// The most that corrections for dependence can add, at least 0.
  var largestCorrection: Double {
    corrections.reduce(0) { sum, correction in
      sum + correction.weights.joined().reduce(0, max)
    }
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
