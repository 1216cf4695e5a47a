// The best alignment of two forms, as a pair hidden Markov model makes it (Durbin et al. 1998,
// chapter 4), with weights fitted to tell true pairs from others (McCallum, Bellare and Pereira
// 2005): D[i, j] = max(D[i−1, j−1] + pair, D[i−1, j] + gap, D[i, j−1] + gap), where a known beginning
// or ending of either side may be left off for a price of its own.
extension Weighing {
  /// The logarithm of the odds that two forms are one name, in units, when one random pair in a
  /// thousand is; `Int32.min` where it is sure to be less than `floor`, or a form has no sounds.
  ///
  /// - Complexity: O(n·m) for n and m sounds, constant for most pairs below the floor.
  func logOdds(_ first: Int32, _ second: Int32, floor: Int32) -> Int32 {
    logOdds(forms + Int(first), forms + Int(second), floor: floor)
  }

  /// What two words of full names say if they are taken for one another, in units; `Int32.min`
  /// where they are too unlike to be.
  ///
  /// A likely variant counts as evidence against chance. An unlikely one counts against the names:
  /// beside an equal surname, Hassan for Hossein is a brother more often than a slip.
  func meeting(_ first: Int32, _ second: Int32) -> Int32 {
    if first == second {
      return max(parts.prior, logOdds(first, second, floor: .min) + parts.prior)
    }
    let odds = logOdds(first, second, floor: parts.meeting)
    guard odds >= parts.meeting else { return .min }
    let nat = Int32(ComparisonWeights.nat)
    guard odds > -nat else { return odds }
    return odds + parts.prior * min(odds + nat, 2 * nat) / (2 * nat)
  }

  /// What two forms could bring if they agreed in every sound, in units.
  func evidence(_ one: UnsafePointer<SoundForm>, _ other: UnsafePointer<SoundForm>) -> Int32 {
    one.pointee.isArabic == other.pointee.isArabic
      ? (Int32(one.pointee.evidence.same) + Int32(other.pointee.evidence.same)) / 2
      : (Int32(one.pointee.evidence.cross) + Int32(other.pointee.evidence.cross)) / 2
  }

  @inline(__always)
  private func logOdds(
    _ one: UnsafePointer<SoundForm>,
    _ other: UnsafePointer<SoundForm>,
    floor: Int32
  ) -> Int32 {
    guard one.pointee.count > 0, other.pointee.count > 0 else { return .min }
    let kind = kind(one, other)
    let features = weights + layout.features + kind * layout.featureCount
    let same = Int32(features[2])
    let rest = besideAlignment(kind, one, other, features)
    let evidence = evidence(one, other)
    let open = floor - rest - max(0, same)
    let unmet = unmet(kind, one, other)
    guard agreement(roughLimit(kind, one, other, unmet), evidence, features) >= open,
      agreement(limit(kind, one, other, unmet), evidence, features) >= open
    else { return .min }
    let odds = agreement(alignment(kind, one, other), evidence, features) + rest
    return hasSameSounds(one.pointee, other.pointee) ? odds + same : odds
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

  private func kind(_ one: UnsafePointer<SoundForm>, _ other: UnsafePointer<SoundForm>) -> Int {
    let isArabic = one.pointee.isArabic
    guard isArabic == other.pointee.isArabic else { return PairKind.cross.rawValue }
    return isArabic ? PairKind.arabic.rawValue : PairKind.latin.rawValue
  }

  /// The consonants of each form that the other has no counterpart for.
  private func unmet(
    _ kind: Int,
    _ one: UnsafePointer<SoundForm>,
    _ other: UnsafePointer<SoundForm>
  ) -> (UInt64, UInt64) {
    kind == PairKind.cross.rawValue
      ? (
        one.pointee.core & ~other.pointee.reach.cross, other.pointee.core & ~one.pointee.reach.cross
      )
      : (one.pointee.core & ~other.pointee.reach.same, other.pointee.core & ~one.pointee.reach.same)
  }

  /// A bound from the number of such consonants alone, above that of ``limit(_:_:_:_:)``.
  private func roughLimit(
    _ kind: Int,
    _ one: UnsafePointer<SoundForm>,
    _ other: UnsafePointer<SoundForm>,
    _ unmet: (UInt64, UInt64)
  ) -> Int32 {
    let isCross = kind == PairKind.cross.rawValue
    let least = Int32(weights[layout.limits + kind * layout.limitCount + 128])
    let a = Int32(isCross ? one.pointee.evidence.cross : one.pointee.evidence.same)
    let b = Int32(isCross ? other.pointee.evidence.cross : other.pointee.evidence.same)
    return min(
      a - least * Int32(truncatingIfNeeded: unmet.0.nonzeroBitCount),
      b - least * Int32(truncatingIfNeeded: unmet.1.nonzeroBitCount)
    )
  }

  /// What an alignment can come to at most; see ``ComparisonLimits``.
  private func limit(
    _ kind: Int,
    _ one: UnsafePointer<SoundForm>,
    _ other: UnsafePointer<SoundForm>,
    _ unmet: (UInt64, UInt64)
  ) -> Int32 {
    let isCross = kind == PairKind.cross.rawValue
    let missing = missing(kind, unmet.0)
    let otherMissing = self.missing(kind, unmet.1)
    let a = Int32(isCross ? one.pointee.evidence.cross : one.pointee.evidence.same)
    let b = Int32(isCross ? other.pointee.evidence.cross : other.pointee.evidence.same)
    return min(a - missing.best, b - otherMissing.best)
      + min(missing.otherwise, otherMissing.otherwise)
  }

  /// What some consonants could have brought, and what they bring at most without a counterpart.
  private func missing(_ kind: Int, _ consonants: UInt64) -> (best: Int32, otherwise: Int32) {
    let limits = weights + layout.limits + kind * layout.limitCount
    var best: Int32 = 0
    var otherwise: Int32 = 0
    var left = consonants
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
    _ one: UnsafePointer<SoundForm>,
    _ other: UnsafePointer<SoundForm>,
    _ features: UnsafePointer<Int16>
  ) -> Int32 {
    let shorter = Int(min(one.pointee.count, other.pointee.count))
    var sum = Int32(features[0])
    sum += Int32(weights[layout.lengths + kind * layout.lengthCount + shorter])
    let habit = Int32(one.pointee.habit) + Int32(other.pointee.habit)
    sum += Int32(features[1]) * habit / Int32(4 * ComparisonWeights.nat)
    sum += Int32(features[3]) * evidence(one, other) / Int32(4 * ComparisonWeights.nat)
    if one.pointee.suffixClasses & other.pointee.suffixClasses != 0 { sum += Int32(features[4]) }
    if one.pointee.prefixClasses & other.pointee.prefixClasses != 0 { sum += Int32(features[5]) }
    return sum
  }

  private func hasSameSounds(_ one: SoundForm, _ other: SoundForm) -> Bool {
    guard one.count == other.count else { return false }
    let a = sounds + Int(one.start)
    let b = sounds + Int(other.start)
    for index in 0..<Int(one.count) where a[index] != b[index] { return false }
    return true
  }

  /// The score of the best alignment of two forms alone, in units.
  func alignment(_ first: Int32, _ second: Int32) -> Int32 {
    let one = forms + Int(first)
    let other = forms + Int(second)
    return alignment(kind(one, other), one, other)
  }

  private func alignment(
    _ kind: Int,
    _ one: UnsafePointer<SoundForm>,
    _ other: UnsafePointer<SoundForm>
  ) -> Int32 {
    let n = Int(one.pointee.count)
    let m = Int(other.pointee.count)
    let a = sounds + Int(one.pointee.start)
    let b = sounds + Int(other.pointee.start)
    let gaps = weights + layout.gaps + kind * layout.sounds
    let prefixes = weights + layout.prefixes + kind * layout.prefixCount
    let suffixes = weights + layout.suffixes + kind * layout.suffixCount
    let capacity = 2 * (ComparisonWeights.longest + 1)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { space in
      guard let row = space.baseAddress else { return 0 }
      let left = row + ComparisonWeights.longest + 1
      let (otherEarly, otherLate) = other.pointee.prefixes
      row[0] = 0
      for j in 0..<m {
        left[j] = Int32(gaps[Int(b[j])])
        var here = row[j] + left[j]
        if Int(otherEarly.length) == j + 1 {
          here = max(here, Int32(prefixes[Int(otherEarly.number)]))
        }
        if Int(otherLate.length) == j + 1 {
          here = max(here, Int32(prefixes[Int(otherLate.number)]))
        }
        row[j + 1] = here
      }
      let (early, late) = one.pointee.prefixes
      let (inner, outer) = one.pointee.suffixes
      var best = Int32.min
      for i in 0..<n {
        let pair = weights + Int(a[i]) * layout.sounds
        let up = Int32(gaps[Int(a[i])])
        var diagonal = row[0]
        var here = row[0] + up
        if Int(early.length) == i + 1 { here = max(here, Int32(prefixes[Int(early.number)])) }
        if Int(late.length) == i + 1 { here = max(here, Int32(prefixes[Int(late.number)])) }
        row[0] = here
        for j in 0..<m {
          let above = row[j + 1]
          let straight = diagonal + Int32(pair[Int(b[j])])
          here = max(max(straight, above + up), here + left[j])
          row[j + 1] = here
          diagonal = above
        }
        let rest = n - i - 1
        if rest > 0 {
          if Int(inner.length) == rest {
            best = max(best, here + Int32(suffixes[Int(inner.number)]))
          }
          if Int(outer.length) == rest {
            best = max(best, here + Int32(suffixes[Int(outer.number)]))
          }
        }
      }
      best = max(best, row[m])
      for affix in 0..<2 {
        let suffix = affix == 0 ? other.pointee.suffixes.0 : other.pointee.suffixes.1
        guard suffix.length > 0 else { continue }
        best = max(best, row[m - Int(suffix.length)] + Int32(suffixes[Int(suffix.number)]))
      }
      return best
    }
  }
}
