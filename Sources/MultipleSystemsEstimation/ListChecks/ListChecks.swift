import Glibc
import Statistics

/// What the lists of a table show about themselves before any model is fitted.
///
/// See `docs/methods/list-checks.md`. Passing every check does not show that lists are independent.
public struct ListChecks: Hashable, Sendable {
  /// Lists sharing fewer people than this with the others say too little.
  static let thinOverlap = 5
  /// The share of entries taken over above which a list is called copied.
  static let copiedShare = 0.5
  /// The odds ratio that ordinary preferences stay below.
  static let copiedOdds = 4.0
  /// The share of all observed people at which one list dominates.
  static let dominatingShare = 0.9

  /// What was found, the graver first.
  public let findings: [ListFinding]

  /// Checks every list and every pair.
  ///
  /// Cost: a few passes over the cells for each pair.
  public init(_ table: CaptureHistoryTable) {
    self.init(table, held: table.pairs(level: 0.95))
  }

  /// Checks a table whose lists are held against each other already, at whatever level.
  init(_ table: CaptureHistoryTable, held: [ListPair]) {
    var pairs: [PairDependence] = []
    for first in table.lists.indices {
      for second in table.lists.indices where second > first {
        if let pair = PairDependence(table, first: first, second: second) { pairs.append(pair) }
      }
    }
    let alike = Set(held.filter(\.isNearCopy).map { [$0.first, $0.second] })
    let copies = pairs.compactMap { Self.copy($0, table, alike) }
    var found = copies + Self.thin(table) + Self.dominating(table)
    // Among copies every other dependence is an echo of the copying.
    if copies.isEmpty, alike.isEmpty { found += Self.dependence(pairs, table) }
    findings = found
  }

  /// The first finding that forbids a range.
  var forbidding: ListFinding? { findings.first(where: \.forbids) }

  private static func copy(
    _ pair: PairDependence,
    _ table: CaptureHistoryTable,
    _ alike: Set<[String]>
  ) -> ListFinding? {
    let z = StandardNormal.halfWidth(level: 0.9)
    let bySecond = pair.takenBySecond.estimate >= pair.takenByFirst.estimate
    let taken = bySecond ? pair.takenBySecond : pair.takenByFirst
    guard taken.low(z: z) > copiedShare, pair.logOddsLow(z: z) > log(copiedOdds) else { return nil }
    // Whole copies are reported with their pair already.
    guard !alike.contains([table.lists[pair.first], table.lists[pair.second]]) else { return nil }
    let source = table.lists[bySecond ? pair.first : pair.second]
    let copy = table.lists[bySecond ? pair.second : pair.first]
    let share = min(1, max(0, taken.estimate))
    let percent = Int((100 * share).rounded())
    return ListFinding(
      kind: .copied,
      lists: [source, copy],
      share: share,
      sentence:
        "List \(copy) seems to have been copied from list \(source), or both from one source: about "
        + "\(percent) per cent of the people on \(source) are on \(copy) beyond what \(copy) finds "
        + "elsewhere, so it is not a second observation of them. Merge the two into one list, or "
        + "leave one out, and estimate again.",
      forbids: true
    )
  }

  private static func thin(_ table: CaptureHistoryTable) -> [ListFinding] {
    guard table.listCount >= 2 else { return [] }
    var result: [ListFinding] = []
    for list in table.lists.indices {
      let shared = table.peopleShared(by: list)
      guard (1..<thinOverlap).contains(shared) else { continue }
      let name = table.lists[list]
      let people = shared == 1 ? "one person" : "only \(shared) people"
      result.append(
        ListFinding(
          kind: .thinList,
          lists: [name],
          share: nil,
          sentence: table.listCount == 2
            ? "Lists \(table.lists[0]) and \(table.lists[1]) share \(people): too few to say how "
              + "many are on neither. Check how their records were linked, or add a list."
            : "List \(name) shares \(people) with all the others together: too few to say how it "
              + "depends on them. Check how its records were linked, or leave it out and estimate "
              + "again.",
          forbids: true
        )
      )
      if table.listCount == 2 { return result }
    }
    for first in table.lists.indices where table.listCount > 2 {
      for second in table.lists.indices where second > first {
        let shared = table.people(onAll: 1 << first | 1 << second)
        guard (1..<thinOverlap).contains(shared) else { continue }
        let names = [table.lists[first], table.lists[second]]
        result.append(
          ListFinding(
            kind: .thinPair,
            lists: names,
            share: nil,
            sentence: "Lists \(names[0]) and \(names[1]) share only \(shared) "
              + "\(shared == 1 ? "person" : "people"): how they depend on one another is hardly "
              + "known.",
            forbids: false
          )
        )
      }
    }
    return result
  }

  private static func dominating(_ table: CaptureHistoryTable) -> [ListFinding] {
    let least = dominatingShare * Double(max(1, table.observed))
    guard table.listCount > 2,
      let list = table.lists.indices.first(where: { Double(table.size(of: $0)) >= least })
    else { return [] }
    let percent = 100 * table.size(of: list) / max(1, table.observed)
    return [
      ListFinding(
        kind: .dominating,
        lists: [table.lists[list]],
        share: nil,
        sentence:
          "List \(table.lists[list]) holds \(percent) per cent of all people observed: the "
          + "answer rests on the few whom only the other lists have.",
        forbids: false
      )
    ]
  }

  private static func dependence(
    _ pairs: [PairDependence],
    _ table: CaptureHistoryTable
  ) -> [ListFinding] {
    let z = StandardNormal.halfWidth(level: 0.99)
    var result: [ListFinding] = pairs.filter { $0.logOddsHigh(z: z) < 0 }.map { pair in
      let names = [table.lists[pair.first], table.lists[pair.second]]
      return ListFinding(
        kind: .avoiding,
        lists: names,
        share: nil,
        sentence: "People on list \(names[0]) are less likely than others to be on \(names[1]). "
          + "Whatever takes these lists as independent is too high, the lower bound included.",
        forbids: false
      )
    }
    let sure = pairs.filter { $0.logOddsLow(z: z) > 0 }.count
    if table.listCount > 2, pairs.allSatisfy({ $0.logOdds > 0 }), 2 * sure >= pairs.count,
      !pairs.isEmpty
    {
      result.append(
        ListFinding(
          kind: .allTogether,
          lists: table.lists,
          share: nil,
          sentence:
            "Whoever is on one list is more likely to be on each of the others. That is how "
            + "it looks where some people are easier to find than others, and then totals tend to "
            + "be too low. Dividing the table by place, time or group may help.",
          forbids: false
        )
      )
    }
    return result
  }
}
