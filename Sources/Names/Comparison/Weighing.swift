/// Weighs full names: as one run of sounds, and word by word in whatever order they come.
///
/// Plain pointers into a ``NameIndex`` and its weights, for the length of one call, so that
/// comparing counts no references and allocates nothing.
struct Weighing {
  let weights: UnsafePointer<Int16>
  let layout: WeightLayout
  let parts: PartWeights
  let words: FormTable.Pointers
  let runs: FormTable.Pointers
  let tokens: UnsafePointer<NameIndex.Token>

  /// Log odds beyond this are all called this, for and against.
  static let range = 20 * Int32(ComparisonWeights.nat)
  /// Log odds below this are all called this: no pair so unlike is looked at again.
  static let floor = -15 * Int32(ComparisonWeights.nat)
  /// A floor that no pair is below.
  static let noFloor: Int32 = -1_000_000

  /// The log odds that two names are spellings of one, in units, between `floor` and `range`,
  /// fathers apart.
  func logOdds(_ one: ComparedName, _ other: ComparedName) -> Int32 {
    guard one.tokenCount > 0, other.tokenCount > 0 else { return Self.floor }
    if one.whole == other.whole { return Self.range + fathers(one, other) }
    var best = Self.floor
    if one.tokenCount == 1 || other.tokenCount == 1 {
      best = max(best, logOdds(one.single, other.single, floor: Self.floor))
    } else {
      best = max(best, TokenMatch(self).logOdds(one, other))
      // With as many words on both sides the words have met already.
      if one.tokenCount != other.tokenCount { best = max(best, run(one.whole, other.whole)) }
    }
    // What was set aside as a form of respect may be part of the name after all.
    if one.written != ComparedName.none { best = max(best, run(one.written, other.whole)) }
    if other.written != ComparedName.none { best = max(best, run(one.whole, other.written)) }
    if one.written != ComparedName.none, other.written != ComparedName.none {
      best = max(best, run(one.written, other.written))
    }
    return best + fathers(one, other)
  }

  /// Two names as one run of sounds each: they count only where little is left unexplained, or a
  /// word left out (Ali, Ali Reza) would drown in a long name.
  private func run(_ one: Int32, _ other: Int32) -> Int32 {
    let least = evidence(form(one), form(other)) - parts.unexplained - parts.prior
    let odds = logOdds(one, other, floor: least)
    return odds >= least ? odds : .min
  }

  private func fathers(_ one: ComparedName, _ other: ComparedName) -> Int32 {
    guard one.father != ComparedName.none, other.father != ComparedName.none else { return 0 }
    guard one.father != other.father else { return parts.father }
    let against = -parts.father - parts.prior
    let odds = max(logOdds(one.father, other.father, floor: against), against)
    return min(parts.father, odds + parts.prior)
  }
}
