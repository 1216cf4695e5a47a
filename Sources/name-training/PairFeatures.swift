import Foundation
import Names

/// What a pair of names shows beside its alignment: the same numbers as the product computes.
struct PairFeatures {
  /// bias, habit, shorter length, its logarithm, the same sounds, evidence, shared ending, shared
  /// beginning, and how far the share of evidence that agrees is above each of four bounds.
  static let count = 12
  /// The features that are a function of the shorter length alone, and the others.
  static let length = 2
  static let logLength = 3
  static let evidence = 5
  static let constant = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11]
  /// The features of agreement, and their bounds.
  static let agreement = 8
  static let bounds = [0.3, 0.5, 0.7, 0.85]

  /// log P(sound | sound before) − log P(sound): how much more expected a sound is after another;
  /// the row `PairModel.sounds` is for the beginning of a name.
  let following: [Double]
  /// The value of a row of `following` where the two sounds were never seen together.
  let unseen: [Double]

  private static let smoothing = 8.0

  init(_ names: [TrainingName]) {
    let size = PairModel.sounds
    var pairs = [Double](repeating: 0, count: (size + 1) * size)
    var single = [Double](repeating: 0.5, count: size)
    func add(_ sounds: [UInt8], _ weight: Double) {
      var last = size
      for sound in sounds {
        pairs[last * size + Int(sound)] += weight
        single[Int(sound)] += weight
        last = Int(sound)
      }
    }
    for name in names {
      add(name.arabic.sounds, 1)
      for spelling in name.spellings {
        add(spelling.sounds.sounds, 1 / Double(name.spellings.count))
      }
    }
    let latin = SoundAlphabet.latinCount
    let totals = [single[..<latin].reduce(0, +), single[latin...].reduce(0, +)]
    let alone = (0..<size).map { single[$0] / totals[$0 < latin ? 0 : 1] }
    var following = [Double](repeating: 0, count: (size + 1) * size)
    var unseen = [Double](repeating: 0, count: size + 1)
    for before in 0...size {
      let total = (0..<size).reduce(0.0) { $0 + pairs[before * size + $1] }
      unseen[before] = log(Self.smoothing / (total + Self.smoothing))
      for sound in 0..<size {
        let seen = pairs[before * size + sound] + Self.smoothing * alone[sound]
        following[before * size + sound] = log(seen / (total + Self.smoothing) / alone[sound])
      }
    }
    self.following = following
    self.unseen = unseen
  }

  /// The features of a pair whose best alignment has a score; `best` is what each sound can bring
  /// at most.
  func values(_ a: SoundedName, _ b: SoundedName, score: Double, best: [Double]) -> [Double] {
    let evidence = (a.sounds + b.sounds).reduce(0.0) { $0 + best[Int($1)] } / 2
    let shorter = Double(min(a.sounds.count, b.sounds.count))
    return [
      1, (habit(a) + habit(b)) / 4, shorter / 4, log(shorter), a.sounds == b.sounds ? 1 : 0,
      evidence / 4, share(a.suffixes, b.suffixes), share(a.prefixes, b.prefixes),
    ] + Self.bounds.map { evidence > 0 ? max(0, score / evidence - $0) * 8 : 0 }
  }

  /// How much less surprising a name is than its sounds one by one: high for common strings.
  private func habit(_ name: SoundedName) -> Double {
    var last = PairModel.sounds
    var sum = 0.0
    for sound in name.sounds {
      sum += following[last * PairModel.sounds + Int(sound)]
      last = Int(sound)
    }
    return sum
  }

  private func share(_ a: [SoundedName.Affix], _ b: [SoundedName.Affix]) -> Double {
    a.contains { one in one.number > 0 && b.contains { $0.number == one.number } } ? 1 : 0
  }
}
