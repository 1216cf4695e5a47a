/// What follows from a table of weights for every alignment: how much a sound can bring, and how
/// little one does where the other name has no counterpart for it.
///
/// They bound an alignment S of a and b from above without making it. Call X the sounds of a that
/// none of b's comes near (at more than `nearness`), Y those of b. Steps that touch neither bring at
/// most Σ best over the rest of a, and over the rest of b; steps that touch X bring at most
/// Σ otherwise over X, and likewise for Y. So
/// S ≤ min(Σ best(a ∖ X), Σ best(b ∖ Y)) + min(Σ otherwise(X), Σ otherwise(Y)).
/// Most pairs of names are told apart by that alone.
struct ComparisonLimits {
  /// What a sound can bring at most, kind × sound.
  private(set) var best: [Int16] = []
  /// The sounds that a sound comes near to, kind × sound, a bit for each mark.
  private(set) var reach: [UInt64] = []
  /// For each kind, `best` by bit (64), then `otherwise` by bit (64).
  private(set) var marks: [Int16] = []

  /// Two names with more marks than this unmet, on both sides together, are different names.
  ///
  /// Not a bound but a rule, which halves the time: of the similarity of the true pairs of the
  /// development split, three parts in ten thousand are beyond it.
  static let mostUnmet = 2

  /// Weight above which a sound has a counterpart; any value is sound, this one prunes most.
  private static let nearness: Int16 = -220

  init(pairs: [Int16], gaps: [Int16]) {
    let size = SoundAlphabet.count
    let latin = SoundAlphabet.latinCount
    for kind in [PairKind.latin, .cross, .arabic] {
      var bests = [Int16](repeating: .max, count: 64)
      var otherwises = [Int16](repeating: .min, count: 64)
      for sound in 0..<size {
        // Names may hold a letter of another script, so the limits hold for all sounds.
        let others = kind != .cross ? 0..<size : sound < latin ? latin..<size : 0..<latin
        var most: Int16 = 0
        var reached: UInt64 = 0
        var otherwise = min(0, gaps[kind.rawValue * size + sound])
        for other in 0..<size {
          let weight = pairs[sound * size + other]
          if others.contains(other) { most = max(most, weight) }
          if weight > Self.nearness {
            reached |= SoundAlphabet.marks[other]
          } else {
            otherwise = max(otherwise, weight)
          }
        }
        best.append(most)
        reach.append(reached)
        let mark = SoundAlphabet.marks[sound]
        guard mark != 0 else { continue }
        // Sounds that share a mark share the weaker claims of both.
        let bit = mark.trailingZeroBitCount
        bests[bit] = min(bests[bit], most)
        otherwises[bit] = max(otherwises[bit], otherwise)
      }
      for bit in bests.indices where bests[bit] == .max { (bests[bit], otherwises[bit]) = (0, 0) }
      marks += bests + otherwises
    }
  }
}
