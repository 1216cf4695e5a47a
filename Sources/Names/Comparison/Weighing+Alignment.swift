// The best alignment of two forms, as a pair hidden Markov model makes it (Durbin et al. 1998,
// chapter 4), with weights fitted to tell true pairs from others (McCallum, Bellare and Pereira
// 2005): D[i, j] = max(D[i−1, j−1] + pair, D[i−1, j] + gap, D[i, j−1] + gap), where a known beginning
// or ending of either side may be left off for a price of its own.
extension Weighing {
  /// A form and where its sounds lie.
  struct FormReference {
    let form: UnsafePointer<SoundForm>
    let sounds: UnsafePointer<UInt8>
    var count: Int { Int(form.pointee.count) }
  }

  /// The form with a number: from 0 one of the words, below it one of the runs.
  @inline(__always)
  func form(_ number: Int32) -> FormReference {
    let table = number >= 0 ? words : runs
    guard let forms = table.forms else { preconditionFailure("no form has been made") }
    let form = forms + Int(number >= 0 ? number : ~number)
    return FormReference(form: form, sounds: table.sounds + Int(form.pointee.start))
  }

  /// The logarithm of the odds that two forms are one name, in units, when one random pair in a
  /// thousand is; `Int32.min` where it is sure to be less than `floor`, a form has no sounds, or more
  /// than ``ComparisonLimits/mostUnmet`` marks of the two are unmet.
  ///
  /// - Complexity: O(n·m) for n and m sounds, constant for most pairs below the floor.
  func logOdds(_ first: Int32, _ second: Int32, floor: Int32) -> Int32 {
    logOdds(form(first), form(second), floor: floor)
  }

  /// What two words of full names say if they are taken for one another, in units; `Int32.min`
  /// where they are too unlike to be.
  ///
  /// A likely variant counts as evidence against chance. An unlikely one counts against the names:
  /// beside an equal surname, Hassan for Hossein is a brother more often than a slip.
  func meeting(_ first: Int32, _ second: Int32) -> Int32 {
    if first == second {
      return max(parts.prior, logOdds(first, second, floor: Self.noFloor) + parts.prior)
    }
    let odds = logOdds(first, second, floor: parts.meeting)
    guard odds >= parts.meeting else { return .min }
    let nat = Int32(ComparisonWeights.nat)
    guard odds > -nat else { return odds }
    return odds + parts.prior * min(odds + nat, 2 * nat) / (2 * nat)
  }

  /// What two forms could bring if they agreed in every sound, in units.
  func evidence(_ one: FormReference, _ other: FormReference) -> Int32 {
    one.form.pointee.isArabic == other.form.pointee.isArabic
      ? (Int32(one.form.pointee.evidence.same) + Int32(other.form.pointee.evidence.same)) / 2
      : (Int32(one.form.pointee.evidence.cross) + Int32(other.form.pointee.evidence.cross)) / 2
  }

  @inline(__always)
  private func logOdds(
    _ one: FormReference,
    _ other: FormReference,
    floor: Int32
  ) -> Int32 {
    guard one.form.pointee.count > 0, other.form.pointee.count > 0 else { return .min }
    let kind = kind(one, other)
    let features = weights + layout.features + kind * layout.featureCount
    let same = Int32(features[2])
    let rest = besideAlignment(kind, one, other, features)
    let unmet = unmet(kind, one, other)
    guard unmet.0.nonzeroBitCount + unmet.1.nonzeroBitCount <= ComparisonLimits.mostUnmet else {
      return .min
    }
    let evidence = evidence(one, other)
    let most = limit(kind, one, other, unmet)
    guard agreement(most, evidence, features) + rest + max(0, same) >= floor else { return .min }
    let odds = agreement(alignment(kind, one, other), evidence, features) + rest
    return hasSameSounds(one, other) ? odds + same : odds
  }

  /// An alignment's score with what its share of the evidence says beyond it; never falls as the
  /// score rises.
  private func agreement(
    _ score: Int32,
    _ evidence: Int32,
    _ features: UnsafePointer<Int16>
  ) -> Int32 {
    guard score > 0, evidence > 0 else { return score }
    let share = score * 1024 / evidence
    let bounds = ComparisonWeights.agreementBounds
    var sum = max(0, share - bounds.0) * Int32(features[6])
    sum += max(0, share - bounds.1) * Int32(features[7])
    sum += max(0, share - bounds.2) * Int32(features[8])
    sum += max(0, share - bounds.3) * Int32(features[9])
    return score + sum / 128
  }

  func kind(_ one: FormReference, _ other: FormReference) -> Int {
    let isArabic = one.form.pointee.isArabic
    guard isArabic == other.form.pointee.isArabic else { return PairKind.cross.rawValue }
    return isArabic ? PairKind.arabic.rawValue : PairKind.latin.rawValue
  }

  /// The marks of each form that the other comes near to with no sound.
  private func unmet(
    _ kind: Int,
    _ one: FormReference,
    _ other: FormReference
  ) -> (UInt64, UInt64) {
    kind == PairKind.cross.rawValue
      ? (
        one.form.pointee.core & ~other.form.pointee.reach.cross,
        other.form.pointee.core & ~one.form.pointee.reach.cross
      )
      : (
        one.form.pointee.core & ~other.form.pointee.reach.same,
        other.form.pointee.core & ~one.form.pointee.reach.same
      )
  }

  /// What the sounds of each form can bring at most.
  private func claims(_ kind: Int, _ one: FormReference, _ other: FormReference) -> (Int32, Int32) {
    let a = one.form.pointee.evidence
    let b = other.form.pointee.evidence
    return kind == PairKind.cross.rawValue
      ? (Int32(a.cross), Int32(b.cross)) : (Int32(a.same), Int32(b.same))
  }

  /// What an alignment can come to at most; see ``ComparisonLimits``.
  private func limit(
    _ kind: Int,
    _ one: FormReference,
    _ other: FormReference,
    _ unmet: (UInt64, UInt64)
  ) -> Int32 {
    let missing = missing(kind, unmet.0)
    let otherMissing = self.missing(kind, unmet.1)
    let (a, b) = claims(kind, one, other)
    return min(a - missing.best, b - otherMissing.best)
      + min(missing.otherwise, otherMissing.otherwise)
  }

  /// What some marks could have brought, and what they bring at most without a counterpart.
  private func missing(_ kind: Int, _ marks: UInt64) -> (best: Int32, otherwise: Int32) {
    let limits = weights + layout.limits + kind * layout.limitCount
    var best: Int32 = 0
    var otherwise: Int32 = 0
    var left = marks
    while left != 0 {
      let bit = left.trailingZeroBitCount
      best += Int32(limits[bit])
      otherwise += Int32(limits[64 + bit])
      left &= left - 1
    }
    return (best, otherwise)
  }

  private func besideAlignment(
    _ kind: Int,
    _ one: FormReference,
    _ other: FormReference,
    _ features: UnsafePointer<Int16>
  ) -> Int32 {
    let shorter = Int(min(one.form.pointee.count, other.form.pointee.count))
    var sum = Int32(features[0])
    sum += Int32(weights[layout.lengths + kind * layout.lengthCount + shorter])
    let habit = Int32(one.form.pointee.habit) + Int32(other.form.pointee.habit)
    sum += Int32(features[1]) * habit / Int32(4 * ComparisonWeights.nat)
    sum += Int32(features[3]) * evidence(one, other) / Int32(4 * ComparisonWeights.nat)
    if one.form.pointee.suffixClasses & other.form.pointee.suffixClasses != 0 {
      sum += Int32(features[4])
    }
    if one.form.pointee.prefixClasses & other.form.pointee.prefixClasses != 0 {
      sum += Int32(features[5])
    }
    return sum
  }

  private func hasSameSounds(_ one: FormReference, _ other: FormReference) -> Bool {
    guard one.form.pointee.count == other.form.pointee.count else { return false }
    for index in 0..<one.count where one.sounds[index] != other.sounds[index] { return false }
    return true
  }

  /// The score of the best alignment of two forms alone, in units.
  func alignment(_ first: Int32, _ second: Int32) -> Int32 {
    let one = form(first)
    let other = form(second)
    return alignment(kind(one, other), one, other)
  }

  private func alignment(_ kind: Int, _ one: FormReference, _ other: FormReference) -> Int32 {
    let capacity = 2 * (ComparisonWeights.longest + 1)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { space in
      guard let row = space.baseAddress else { return 0 }
      return alignment(kind, one, other, row, left: row + ComparisonWeights.longest + 1)
    }
  }

  /// The recurrence, row by row.
  ///
  /// Sums stay far from the ends of Int32 (64 sounds of at most 2¹⁵ units each) and are not checked.
  @inline(__always)
  private func alignment(
    _ kind: Int,
    _ one: FormReference,
    _ other: FormReference,
    _ row: UnsafeMutablePointer<Int32>,
    left: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    let n = one.count
    let m = other.count
    let a = one.sounds
    let b = other.sounds
    let gaps = weights + layout.gaps + kind * layout.sounds
    let prefixes = weights + layout.prefixes + kind * layout.prefixCount
    let suffixes = weights + layout.suffixes + kind * layout.suffixCount
    var here: Int32 = 0
    row[0] = 0
    for j in 0..<m {
      left[j] = Int32(gaps[Int(b[j])])
      here = start(here &+ left[j], j + 1, other.form.pointee.prefixes, prefixes)
      row[j + 1] = here
    }
    // The rows after which something of the first form may be left off.
    let (inner, outer) = one.form.pointee.suffixes
    var ends: UInt64 = 0
    if inner.length > 0 { ends |= 1 << UInt64(n - Int(inner.length)) }
    if outer.length > 0 { ends |= 1 << UInt64(n - Int(outer.length)) }
    var best = Int32.min
    for i in 0..<n {
      let pair = weights + Int(a[i]) * layout.sounds
      let up = Int32(gaps[Int(a[i])])
      var diagonal = row[0]
      here = start(row[0] &+ up, i + 1, one.form.pointee.prefixes, prefixes)
      row[0] = here
      for j in 0..<m {
        let above = row[j + 1]
        let straight = diagonal &+ Int32(pair[Int(b[j])])
        here = max(max(straight, above &+ up), here &+ left[j])
        row[j + 1] = here
        diagonal = above
      }
      if ends >> UInt64(i + 1) & 1 != 0 {
        for suffix in 0..<2 {
          let affix = suffix == 0 ? inner : outer
          guard Int(affix.length) == n - i - 1 else { continue }
          best = max(best, here &+ Int32(suffixes[Int(affix.number)]))
        }
      }
    }
    best = max(best, row[m])
    for suffix in 0..<2 {
      let affix = suffix == 0 ? other.form.pointee.suffixes.0 : other.form.pointee.suffixes.1
      guard affix.length > 0 else { continue }
      best = max(best, row[m - Int(affix.length)] &+ Int32(suffixes[Int(affix.number)]))
    }
    return best
  }

  /// The score at the edge of the grid after some sounds: all left out, or a known beginning.
  @inline(__always)
  private func start(
    _ score: Int32,
    _ length: Int,
    _ affixes: (SoundedName.Affix, SoundedName.Affix),
    _ prices: UnsafePointer<Int16>
  ) -> Int32 {
    var best = score
    if Int(affixes.0.length) == length { best = max(best, Int32(prices[Int(affixes.0.number)])) }
    if Int(affixes.1.length) == length { best = max(best, Int32(prices[Int(affixes.1.number)])) }
    return best
  }
}
