import Foundation

/// Weighs full names: as one run of sounds, and word by word in whatever order they come.
struct NameComparer: Sendable {
  /// Where an index keeps what names are made of.
  struct Buffers {
    let forms: UnsafeBufferPointer<SoundForm>
    let sounds: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<NameIndex.Token>
  }

  let aligner: SoundAligner
  let parts: PartWeights
  /// Similarity by log odds from −`range` to `range`.
  private let similarities: [Double]
  private static let range = 20 * Int32(ComparisonWeights.nat)

  init(_ weights: ComparisonWeights) {
    aligner = SoundAligner(weights)
    parts = PartWeights(weights)
    similarities = (-Self.range...Self.range).map {
      1 / (1 + exp(-Double($0) / Double(ComparisonWeights.nat)))
    }
  }

  /// The probability that belongs to log odds in units.
  func similarity(of logOdds: Int32) -> Double {
    similarities[Int(max(-Self.range, min(Self.range, logOdds)) + Self.range)]
  }

  /// The log odds that two names are spellings of one, in units.
  func logOdds(_ one: ComparedName, _ other: ComparedName, _ buffers: Buffers) -> Int32 {
    if one.whole == other.whole {
      return Self.range + fathers(one, other, buffers)
    }
    var best: Int32
    if one.tokenCount == 1, other.tokenCount == 1 {
      best = form(one.whole, other.whole, buffers)
    } else {
      best = run(one.whole, other.whole, buffers)
      best = max(best, TokenMatch(self, buffers).logOdds(one, other))
    }
    // What was set aside as a form of respect may be part of the name after all.
    if one.written >= 0 { best = max(best, run(one.written, other.whole, buffers)) }
    if other.written >= 0 { best = max(best, run(one.whole, other.written, buffers)) }
    if one.written >= 0, other.written >= 0 {
      best = max(best, run(one.written, other.written, buffers))
    }
    return best + fathers(one, other, buffers)
  }

  /// Two forms of one word each.
  func form(_ one: Int32, _ other: Int32, _ buffers: Buffers) -> Int32 {
    guard let sounds = buffers.sounds.baseAddress else { return -Self.range }
    return aligner.logOdds(buffers.forms[Int(one)], buffers.forms[Int(other)], sounds)
  }

  /// Two names as one run of sounds each: they count only where little is left unexplained, or a
  /// word left out (Ali, Ali Reza) would drown in a long name.
  private func run(_ one: Int32, _ other: Int32, _ buffers: Buffers) -> Int32 {
    guard let sounds = buffers.sounds.baseAddress else { return -Self.range }
    let first = buffers.forms[Int(one)]
    let second = buffers.forms[Int(other)]
    let odds = aligner.logOdds(first, second, sounds)
    let evidence =
      first.isArabic == second.isArabic
      ? first.evidence.same + second.evidence.same : first.evidence.cross + second.evidence.cross
    let unexplained = evidence / 2 - (odds + parts.prior)
    return unexplained > parts.unexplained ? min(odds, parts.looseRun) : odds
  }

  private func fathers(_ one: ComparedName, _ other: ComparedName, _ buffers: Buffers) -> Int32 {
    guard one.father >= 0, other.father >= 0 else { return 0 }
    guard one.father != other.father else { return parts.father }
    let odds = form(one.father, other.father, buffers) + parts.prior
    return max(-parts.father, min(parts.father, odds))
  }
}
