/// How common a name is, over all its spellings: shares of folded classes, not of raw strings.
///
/// Counted over Iranian and Afghan people in Wikidata (CC0), in each script for itself; the
/// development split only (`scripts/build-name-parts`). People with an article are not a sample of
/// a population: the shares order names from common to rare, and must not be used to claim how many
/// bear one.
public struct NameFrequencies: Sendable {
  /// The part of a name that is asked about.
  public enum Part: Sendable {
    /// Given names.
    case given
    /// Surnames.
    case surname
  }

  private struct Class: Hashable {
    let script: NameSkeleton.Script
    let consonants: [UInt8]
  }

  private var given: [Class: Int] = [:]
  private var surname: [Class: Int] = [:]
  private var totals: [NameSkeleton.Script: (given: Int, surname: Int)] = [:]

  /// The frequencies that ship with the module; made on first use.
  public static let standard = NameFrequencies(GivenNameCounts.all)

  init(_ counts: [String: GivenNameCounts.Counts]) {
    for (word, count) in counts {
      let skeleton = NameSkeleton(word: word)
      let key = Class(script: skeleton.script, consonants: skeleton.consonants)
      given[key, default: 0] += count.given
      surname[key, default: 0] += count.surname
      let total = totals[skeleton.script] ?? (0, 0)
      totals[skeleton.script] = (total.given + count.given, total.surname + count.surname)
    }
  }

  /// The share of a folded word's class among names of a part in its script, in 0…1.
  ///
  /// A class never seen has the share of half an observation, so that no name is impossible.
  public func share(of word: String, as part: Part) -> Double {
    let skeleton = NameSkeleton(word: word)
    let key = Class(script: skeleton.script, consonants: skeleton.consonants)
    let total = totals[skeleton.script] ?? (0, 0)
    switch part {
    case .given: return (Double(given[key] ?? 0) + 0.5) / (Double(total.given) + 1)
    case .surname: return (Double(surname[key] ?? 0) + 0.5) / (Double(total.surname) + 1)
    }
  }
}
