import Foundation
import Names
import Statistics

/// Fits the weights of name comparison (see `docs/methods/names.md`): counts along the best
/// alignments of true pairs first, then a logistic regression against random and near pairs.
struct Training {
  private typealias Pair = (kind: PairKind, a: SoundedName, b: SoundedName, weight: Double)

  let names: [TrainingName]
  let features: PairFeatures
  private var positives: [Pair] = []

  /// Of how many random pairs one is a true one: what a similarity of one half means.
  static let odds = 1000.0
  private static let epochs = 30
  private static let rate = 0.1
  private static let decay = 1e-4
  /// Random pairs a epoch, how much one may count, and how much a near pair counts.
  private static let negatives = 300_000
  private static let heaviest = 20.0
  private static let nearWeight = 1.0

  init(_ names: [TrainingName]) {
    self.names = names
    features = PairFeatures(names)
    for name in names {
      let total = name.spellings.reduce(0) { $0 + $1.count }
      for (index, spelling) in name.spellings.enumerated() {
        // The commonest spelling is the surest; a rare one is often a slip of the table.
        let share = index == 0 ? 1 : spelling.count / total * 0.7 + 0.05
        positives.append((.cross, name.arabic, spelling.sounds, name.weight * share))
        for other in name.spellings[(index + 1)...] {
          let sure = spelling.count >= 2 && other.count >= 2
          positives.append((.latin, spelling.sounds, other.sounds, name.weight * (sure ? 1 : 0.3)))
        }
      }
    }
  }

  /// The fitted weights; `report` hears of each step.
  func fit(seed: UInt64, report: (String) -> Void) -> PairModel {
    var model = counted()
    report("counted \(positives.count) true pairs")
    var random = SeededGenerator(seed: seed)
    var descent = Descent(model: model, rate: Self.rate, decay: Self.decay)
    for kind in PairModel.kinds { model.weights[PairModel.extra(kind, 0)] = -log(Self.odds) }
    var near: [Pair] = []
    for epoch in 1...Self.epochs {
      let best = PairModel.kinds.map(model.best)
      for pair in random.shuffled(positives) {
        learn(pair, true, &model, best, &descent)
        for other in contrasts(&random) { learn(other, false, &model, best, &descent) }
      }
      if epoch == 8 || epoch == 20 { near = lookalikes(model) }
      for pair in near { learn(pair, false, &model, best, &descent) }
      report("epoch \(epoch), \(near.count) near pairs")
    }
    for kind in PairModel.kinds { report("\(kind) \(calibrate(kind, &model, &random))") }
    return model
  }

  /// As many random pairs as go with one true pair.
  private func contrasts(_ random: inout SeededGenerator, each wanted: Int? = nil) -> [Pair] {
    let each = wanted ?? Self.negatives / positives.count / 2
    let latin = positives.reduce(0) { $0 + ($1.kind == .latin ? $1.weight : 0) }
    let cross = positives.reduce(0) { $0 + ($1.kind == .cross ? $1.weight : 0) }
    let drawn = Double(each * positives.count)
    return PairModel.kinds.flatMap { kind in
      (0..<each).compactMap { _ -> Pair? in
        let x = names[random.below(names.count)]
        let y = names[random.below(names.count)]
        let other = y.spellings[random.below(y.spellings.count)]
        guard x.key != y.key, x.arabic != y.arabic,
          !x.spellings.contains(where: { $0.text == other.text })
        else { return nil }
        let one =
          kind == .cross ? x.arabic : x.spellings[random.below(x.spellings.count)].sounds
        let weight = Self.odds * (kind == .cross ? cross : latin) / drawn
        return (kind, one, other.sounds, min(weight, Self.heaviest))
      }
    }
  }

  private func learn(
    _ pair: Pair,
    _ same: Bool,
    _ model: inout PairModel,
    _ best: [[Double]],
    _ descent: inout Descent
  ) {
    var score = model.align(pair.kind, pair.a, pair.b, into: &descent.steps)
    let values = features.values(pair.a, pair.b, score: score, best: best[pair.kind.rawValue])
    for (number, value) in values.enumerated() {
      score += value * model.weights[PairModel.extra(pair.kind, number)]
    }
    let probability = 1 / (1 + exp(-score))
    let gradient = (same ? 1 - probability : -probability) * pair.weight
    guard abs(gradient) > 1e-6 else { return }
    for step in descent.steps { descent.move(&model, step, gradient) }
    for (number, value) in values.enumerated() where value != 0 {
      descent.move(&model, PairModel.extra(pair.kind, number), gradient * value)
    }
  }

  /// The score of a pair under all weights, in nats.
  private func score(_ pair: Pair, _ model: PairModel, best: [Double], steps: inout [Int]) -> Double
  {
    let alignment = model.align(pair.kind, pair.a, pair.b, into: &steps)
    return features.values(pair.a, pair.b, score: alignment, best: best).enumerated()
      .reduce(alignment) { $0 + $1.element * model.weights[PairModel.extra(pair.kind, $1.offset)] }
  }

  /// Scales the weights of a kind and moves its bias so that scores are log odds among random pairs
  /// (Platt 1999), which the near pairs taught beside them are not; returns scale and shift.
  private func calibrate(
    _ kind: PairKind,
    _ model: inout PairModel,
    _ random: inout SeededGenerator
  ) -> (scale: Double, shift: Double) {
    let best = model.best(kind)
    var steps: [Int] = []
    var samples: [(score: Double, same: Double, weight: Double)] = []
    for pair in positives where pair.kind == kind {
      samples.append((score(pair, model, best: best, steps: &steps), 1, pair.weight))
    }
    let total = samples.reduce(0) { $0 + $1.weight }
    let drawn = 200
    for _ in 0..<(3_000_000 / drawn / 2) {
      for pair in contrasts(&random, each: drawn) where pair.kind == kind {
        samples.append((score(pair, model, best: best, steps: &steps), 0, 1))
      }
    }
    let others = Double(samples.count { $0.same == 0 })
    for index in samples.indices where samples[index].same == 0 {
      samples[index].weight = Self.odds * total / others
    }
    let line = PlattScaling.fit(samples)
    model.scale(kind, by: line.scale, shift: line.shift)
    return line
  }

  /// All pairs of different names that look alike: what random pairs hardly ever show.
  private func lookalikes(_ model: PairModel) -> [Pair] {
    var found: [Pair] = []
    var steps: [Int] = []
    let best = PairModel.kinds.map(model.best)
    let sound = names.map(\.homophone)
    let texts = names.map { Set($0.spellings.map(\.text)) }
    for x in names.indices {
      for y in names.indices where x != y && sound[x] != sound[y] {
        for kind in PairModel.kinds where kind == .cross || x < y {
          let a = kind == .cross ? names[x].arabic : names[x].spellings[0].sounds
          let b = names[y].spellings[0].sounds
          guard abs(a.sounds.count - b.sounds.count) < 7 else { continue }
          var score = model.align(kind, a, b, into: &steps)
          guard score > 0 else { continue }
          let values = features.values(a, b, score: score, best: best[kind.rawValue])
          for (number, value) in values.enumerated() {
            score += value * model.weights[PairModel.extra(kind, number)]
          }
          guard score > -3, texts[x].isDisjoint(with: texts[y]) else { continue }
          found.append((kind, a, b, Self.nearWeight))
        }
      }
    }
    return found
  }
}

extension Training {
  /// Weights as logarithms of how much more often two sounds stand for one another than chance has
  /// it, along the best alignments of true pairs.
  private func counted() -> PairModel {
    let start = StartingWeights.model()
    var model = start
    var steps: [Int] = []
    for _ in 0..<6 {
      var counts = [[Double]](
        repeating: [Double](repeating: 0, count: PairModel.parameterCount),
        count: 2
      )
      // Wrong rows of the table align with nothing.
      for pair in positives where model.align(pair.kind, pair.a, pair.b, into: &steps) > -6 {
        for step in steps { counts[pair.kind.rawValue][step] += pair.weight }
      }
      for kind in PairModel.kinds { estimate(kind, counts[kind.rawValue], start, &model) }
    }
    return model
  }

  private func estimate(
    _ kind: PairKind,
    _ counts: [Double],
    _ start: PairModel,
    _ model: inout PairModel
  ) {
    let latin = SoundAlphabet.latinCount
    let all = 0..<PairModel.sounds
    var side = [Double](repeating: 0.5, count: PairModel.sounds)
    var total = 0.0
    for x in all {
      for y in x..<PairModel.sounds {
        let count = counts[PairModel.pair(x, y)]
        side[x] += count
        side[y] += count
        total += count
      }
      let count = counts[PairModel.gap(kind, x)]
      side[x] += count
      total += count
    }
    func weight(_ step: Int, expected: Double) -> Double {
      let prior = 6 * min(1, expected)
      return log((counts[step] + prior * exp(start.weights[step])) / (expected + prior))
    }
    for x in all where kind == .cross || x < latin {
      for y in x..<PairModel.sounds
      where kind == .latin ? y < latin : x < latin && y >= latin {
        // The sides of Latin pairs are counted from both names.
        let share = kind == .cross ? 1 : x == y ? 0.25 : 0.5
        let step = PairModel.pair(x, y)
        model.weights[step] = weight(step, expected: side[x] * side[y] * share / total)
      }
      let step = PairModel.gap(kind, x)
      model.weights[step] = weight(step, expected: side[x])
    }
  }
}

/// Stochastic steps whose size falls for each weight by itself (AdaGrad: Duchi, Hazan and Singer
/// 2011, algorithm 1), pulled towards where they began.
private struct Descent {
  let start: [Double]
  let rate: Double
  let decay: Double
  var squares: [Double]
  var steps: [Int] = []

  init(model: PairModel, rate: Double, decay: Double) {
    start = model.weights
    self.rate = rate
    self.decay = decay
    squares = [Double](repeating: 1e-2, count: model.weights.count)
  }

  mutating func move(_ model: inout PairModel, _ parameter: Int, _ gradient: Double) {
    let pulled = gradient - decay * (model.weights[parameter] - start[parameter])
    squares[parameter] += pulled * pulled
    model.weights[parameter] += rate * pulled / squares[parameter].squareRoot()
    // A sound left out never speaks for a name, more agreement never against one: the quick bound
    // of comparison rests on it.
    if PairModel.isAgreement(parameter) {
      model.weights[parameter] = max(model.weights[parameter], 0)
    }
    if let sound = PairModel.gapSound(parameter) {
      model.weights[parameter] = min(model.weights[parameter], StartingWeights.gapLimits[sound])
    }
  }
}
