/// Where the numbers of ``ComparisonWeights`` lie in their one row.
///
/// A value of plain integers, read once: what a comparison looks up is an addition away.
struct WeightLayout: Sendable {
  /// Sound against sound, `sounds` × `sounds`, from 0.
  let sounds = SoundAlphabet.count
  /// A sound left out, kind × sound.
  let gaps: Int
  /// A beginning left off, kind × class.
  let prefixes: Int
  let prefixCount = NameAffixes.prefixes.count
  /// An ending left off, kind × class.
  let suffixes: Int
  let suffixCount = NameAffixes.suffixes.count
  /// What else a pair shows, kind × feature.
  let features: Int
  let featureCount = ComparisonWeights.featureCount
  /// What the shorter name's number of sounds says, kind × (longest + 1).
  let lengths: Int
  let lengthCount = ComparisonWeights.longest + 1
  /// For each kind what a mark can bring, 64 of them, and what at most without a counterpart.
  let limits: Int
  let limitCount = 128

  init() {
    gaps = sounds * sounds
    prefixes = gaps + 3 * sounds
    suffixes = prefixes + 3 * prefixCount
    features = suffixes + 3 * suffixCount
    lengths = features + 3 * featureCount
    limits = lengths + 3 * lengthCount
  }
}
