import Names

/// The weights being fitted, in nats, all in one row of parameters.
struct PairModel {
  static let sounds = SoundAlphabet.count
  static let features = PairFeatures.count
  private static let gaps = sounds * sounds
  private static let prefixes = gaps + 2 * sounds
  private static let suffixes = prefixes + 2 * NameAffixes.prefixes.count
  private static let extras = suffixes + 2 * NameAffixes.suffixes.count
  static let parameterCount = extras + 2 * features

  /// The two kinds of pairs there is material for; two names in Arabic script are weighed by hand.
  static let kinds: [PairKind] = [.latin, .cross]

  var weights = [Double](repeating: 0, count: parameterCount)

  /// The parameter of writing one sound for another, in either order.
  static func pair(_ x: Int, _ y: Int) -> Int { min(x, y) * sounds + max(x, y) }
  /// The parameter of leaving a sound out.
  static func gap(_ kind: PairKind, _ x: Int) -> Int { gaps + kind.rawValue * sounds + x }
  /// The sound that is left out, where a parameter is of that.
  static func gapSound(_ parameter: Int) -> Int? {
    (gaps..<prefixes).contains(parameter) ? (parameter - gaps) % sounds : nil
  }
  /// Whether a parameter is that of a share of agreement.
  static func isAgreement(_ parameter: Int) -> Bool {
    parameter >= extras && (parameter - extras) % features >= PairFeatures.agreement
  }
  /// The parameter of leaving off a beginning.
  static func prefix(_ kind: PairKind, _ x: Int) -> Int {
    prefixes + kind.rawValue * NameAffixes.prefixes.count + x
  }
  /// The parameter of leaving off an ending.
  static func suffix(_ kind: PairKind, _ x: Int) -> Int {
    suffixes + kind.rawValue * NameAffixes.suffixes.count + x
  }
  /// The parameter of what else a pair shows.
  static func extra(_ kind: PairKind, _ x: Int) -> Int {
    extras + kind.rawValue * features + x
  }

  /// Multiplies all weights that pairs of a kind use, and then moves the bias.
  mutating func scale(_ kind: PairKind, by scale: Double, shift: Double) {
    let latin = SoundAlphabet.latinCount
    for x in 0..<Self.sounds {
      weights[Self.gap(kind, x)] *= scale
      for y in x..<Self.sounds where x < latin && (y < latin) == (kind == .latin) {
        weights[Self.pair(x, y)] *= scale
      }
    }
    for number in NameAffixes.prefixes.indices { weights[Self.prefix(kind, number)] *= scale }
    for number in NameAffixes.suffixes.indices { weights[Self.suffix(kind, number)] *= scale }
    // Of what else a pair shows only the evidence is itself in nats of the scaled weights.
    for number in 0..<Self.features where number != PairFeatures.evidence {
      weights[Self.extra(kind, number)] *= scale
    }
    weights[Self.extra(kind, 0)] += shift
  }

  /// What a sound can bring at most in pairs of a kind, never less than nothing.
  func best(_ kind: PairKind) -> [Double] {
    let latin = SoundAlphabet.latinCount
    return (0..<Self.sounds).map { x in
      let others = kind == .latin ? x..<(x + 1) : x < latin ? latin..<Self.sounds : 0..<latin
      return others.reduce(0.0) { max($0, weights[Self.pair(x, $1)]) }
    }
  }
}

extension PairModel {
  /// The best alignment's score; `steps` receives the parameter of each of its steps.
  ///
  /// The same recurrence as the product's aligner, with the whole grid kept for the way back.
  func align(
    _ kind: PairKind,
    _ one: SoundedName,
    _ other: SoundedName,
    into steps: inout [Int]
  ) -> Double {
    let (n, m) = (one.sounds.count, other.sounds.count)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: (n + 1) * (m + 1)) { grid in
      let skips = fill(grid, kind, one, other)
      steps.removeAll(keepingCapacity: true)
      var end = (i: n, j: m, score: grid[n * (m + 1) + m], step: -1)
      for affix in one.suffixes {
        let step = Self.suffix(kind, Int(affix.number))
        let score = weights[step] + grid[(n - Int(affix.length)) * (m + 1) + m]
        if score > end.score { end = (n - Int(affix.length), m, score, step) }
      }
      for affix in other.suffixes {
        let step = Self.suffix(kind, Int(affix.number))
        let score = weights[step] + grid[n * (m + 1) + m - Int(affix.length)]
        if score > end.score { end = (n, m - Int(affix.length), score, step) }
      }
      if end.step >= 0 { steps.append(end.step) }
      var (i, j) = (end.i, end.j)
      while i > 0 || j > 0 {
        if let skip = skips[i * (m + 1) + j] {
          steps.append(skip)
          break
        }
        let score = grid[i * (m + 1) + j]
        if i > 0, j > 0 {
          let step = Self.pair(Int(one.sounds[i - 1]), Int(other.sounds[j - 1]))
          if score == grid[(i - 1) * (m + 1) + j - 1] + weights[step] {
            steps.append(step)
            (i, j) = (i - 1, j - 1)
            continue
          }
        }
        let up = i > 0 ? Self.gap(kind, Int(one.sounds[i - 1])) : 0
        if i > 0, j == 0 || score == grid[(i - 1) * (m + 1) + j] + weights[up] {
          steps.append(up)
          i -= 1
        } else {
          steps.append(Self.gap(kind, Int(other.sounds[j - 1])))
          j -= 1
        }
      }
      return end.score
    }
  }

  /// Fills the grid; returns the cells of its first row and column that a beginning left off
  /// reaches, with the parameter of doing so.
  private func fill(
    _ grid: UnsafeMutableBufferPointer<Double>,
    _ kind: PairKind,
    _ one: SoundedName,
    _ other: SoundedName
  ) -> [Int: Int] {
    let (first, second) = (one.sounds, other.sounds)
    let width = second.count + 1
    let gap = Self.gap(kind, 0)
    var skips: [Int: Int] = [:]
    grid[0] = 0
    for (sounds, affixes, stride) in [(first, one.prefixes, width), (second, other.prefixes, 1)] {
      for place in sounds.indices {
        let cell = (place + 1) * stride
        grid[cell] = grid[place * stride] + weights[gap + Int(sounds[place])]
        for affix in affixes where Int(affix.length) == place + 1 {
          let step = Self.prefix(kind, Int(affix.number))
          guard weights[step] > grid[cell] else { continue }
          grid[cell] = weights[step]
          skips[cell] = step
        }
      }
    }
    for i in first.indices {
      let up = weights[gap + Int(first[i])]
      let here = (i + 1) * width
      let above = i * width
      for j in second.indices {
        let pair = grid[above + j] + weights[Self.pair(Int(first[i]), Int(second[j]))]
        let left = grid[here + j] + weights[gap + Int(second[j])]
        grid[here + j + 1] = max(pair, max(grid[above + j + 1] + up, left))
      }
    }
    return skips
  }
}
