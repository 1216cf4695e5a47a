/// Weighs two forms against each other by their best alignment, as a pair hidden Markov model
/// does (Durbin et al. 1998, chapter 4), with weights fitted to tell true pairs from others
/// (McCallum, Bellare and Pereira 2005).
///
/// The recurrence is D[i, j] = max(D[i−1, j−1] + pair, D[i−1, j] + gap, D[i, j−1] + gap), where a
/// known beginning or ending of either side may be left off for a price of its own.
struct SoundAligner {
  let weights: ComparisonWeights

  init(_ weights: ComparisonWeights) { self.weights = weights }

  /// The logarithm of the odds that two forms are one name, in units, when one random pair in
  /// `Training.odds` is; forms without sounds say nothing (the lowest value).
  ///
  /// - Complexity: O(n·m) for n and m sounds.
  func logOdds(_ one: SoundForm, _ other: SoundForm, _ sounds: UnsafePointer<UInt8>) -> Int32 {
    guard one.count > 0, other.count > 0 else { return -10_000 }
    let kind: PairKind =
      one.isArabic != other.isArabic ? .cross : one.isArabic ? .arabic : .latin
    let first = kind.rawValue * ComparisonWeights.featureCount
    return weights.features.withUnsafeBufferPointer { features in
      var sum = alignment(kind, one, other, sounds)
      sum += features[first] + weights.length(kind, Int(min(one.count, other.count)))
      sum += features[first + 1] * (one.habit + other.habit) / Int32(4 * ComparisonWeights.nat)
      let evidence =
        kind == .cross
        ? one.evidence.cross + other.evidence.cross : one.evidence.same + other.evidence.same
      sum += features[first + 3] * evidence / Int32(8 * ComparisonWeights.nat)
      if one.suffixClasses & other.suffixClasses != 0 { sum += features[first + 4] }
      if one.prefixClasses & other.prefixClasses != 0 { sum += features[first + 5] }
      if one.count == other.count, isSame(one, other, sounds) { sum += features[first + 2] }
      return sum
    }
  }

  private func isSame(
    _ one: SoundForm,
    _ other: SoundForm,
    _ sounds: UnsafePointer<UInt8>
  ) -> Bool {
    let a = sounds + Int(one.start)
    let b = sounds + Int(other.start)
    for index in 0..<Int(one.count) where a[index] != b[index] { return false }
    return true
  }

  private func alignment(
    _ kind: PairKind,
    _ one: SoundForm,
    _ other: SoundForm,
    _ sounds: UnsafePointer<UInt8>
  ) -> Int32 {
    let n = Int(one.count)
    let m = Int(other.count)
    let a = sounds + Int(one.start)
    let b = sounds + Int(other.start)
    let size = SoundAlphabet.count
    let prefixBase = kind.rawValue * NameAffixes.prefixes.count
    let suffixBase = kind.rawValue * NameAffixes.suffixes.count
    return weights.pairs.withUnsafeBufferPointer { pairs in
      weights.gaps.withUnsafeBufferPointer { allGaps in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * (m + 1)) { space in
          guard let pair = pairs.baseAddress, let gapStart = allGaps.baseAddress,
            let row = space.baseAddress
          else { return 0 }
          let gaps = gapStart + kind.rawValue * size
          let left = row + m + 1
          row[0] = 0
          for j in 0..<m {
            left[j] = Int32(gaps[Int(b[j])])
            row[j + 1] = row[j] + left[j]
          }
          for affix in [other.prefixes.0, other.prefixes.1] where affix.length > 0 {
            let price = Int32(weights.prefixes[prefixBase + Int(affix.number)])
            row[Int(affix.length)] = max(row[Int(affix.length)], price)
          }
          var start: Int32 = 0
          var best = Int32.min
          for i in 0..<n {
            let weight = pair + Int(a[i]) * size
            let up = Int32(gaps[Int(a[i])])
            var diagonal = row[0]
            start += up
            var here = start
            for affix in [one.prefixes.0, one.prefixes.1]
            where Int(affix.length) == i + 1 {
              here = max(here, Int32(weights.prefixes[prefixBase + Int(affix.number)]))
            }
            row[0] = here
            for j in 0..<m {
              let above = row[j + 1]
              let straight = diagonal + Int32(weight[Int(b[j])])
              here = max(max(straight, above + up), here + left[j])
              row[j + 1] = here
              diagonal = above
            }
            for affix in [one.suffixes.0, one.suffixes.1]
            where affix.length > 0 && Int(affix.length) == n - i - 1 {
              best = max(best, here + Int32(weights.suffixes[suffixBase + Int(affix.number)]))
            }
          }
          best = max(best, row[m])
          for affix in [other.suffixes.0, other.suffixes.1] where affix.length > 0 {
            let price = Int32(weights.suffixes[suffixBase + Int(affix.number)])
            best = max(best, row[m - Int(affix.length)] + price)
          }
          return best
        }
      }
    }
  }
}
