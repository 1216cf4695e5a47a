/// What may be concluded from the methods' answers: a range with its reason, or a refusal.
struct Conclusion {
  let recommended: RecommendedRange?
  let refusal: String?

  init(
    _ table: CaptureHistoryTable,
    pairs: [ListPair],
    results: [MethodResult],
    range: EstimateInterval?
  ) {
    if let refusal = Self.refusal(table, pairs) {
      recommended = nil
      self.refusal = refusal
    } else if table.listCount == 2, let pair = results.first(where: { $0.method == .chapman }),
      let interval = pair.interval
    {
      recommended = RecommendedRange(
        interval,
        methods: [.chapman],
        reason:
          "There are two lists, taken as independent of one another. Nothing in two lists can "
          + "check that; a third list would."
      )
      refusal = nil
    } else if let range {
      recommended = RecommendedRange(
        range,
        methods: [.loglinear],
        reason:
          "The log-linear models that fit nearly as well as the best, weighted by BIC with the "
          + "number of people observed, so that their disagreement is part of the range."
      )
      refusal = nil
    } else {
      recommended = nil
      refusal = Self.withheld(results)
    }
  }

  /// Why the table itself can carry no range, or nil when it can.
  private static func refusal(_ table: CaptureHistoryTable, _ pairs: [ListPair]) -> String? {
    guard table.observed > 0 else {
      return "Nobody is on any list. Give the people each list names."
    }
    guard table.listCount > 1 else {
      return "There is only one list with people on it (\(table.lists[0])). How many are missing "
        + "shows only where independent lists overlap: add at least one more."
    }
    if let copy = pairs.first(where: { $0.isCopy || $0.isNearCopy }) {
      return
        "Lists \(copy.first) and \(copy.second) are \(copy.isCopy ? "" : "nearly ")the same, so "
        + "one is not a second observation of the other. Leave one of them out or merge them, and "
        + "estimate again."
    }
    if pairs.allSatisfy({ $0.shared == 0 }) {
      let names = table.lists.joined(separator: ", ")
      return table.listCount == 2
        ? "Lists \(table.lists[0]) and \(table.lists[1]) share nobody, so nothing says how many are "
          + "on neither. Check how their records were linked, or add a list that overlaps both."
        : "None of the lists (\(names)) shares anybody with another, so nothing says how many are on "
          + "none. Check how their records were linked, or add a list that overlaps them."
    }
    if let alone = table.lists.first(where: { name in
      pairs.allSatisfy { $0.shared == 0 || ($0.first != name && $0.second != name) }
    }) {
      return "List \(alone) shares nobody with any other list, so nothing says how it depends on "
        + "them. Check how its records were linked, or leave it out and estimate again."
    }
    return nil
  }

  private static func withheld(_ results: [MethodResult]) -> String {
    if let reason = results.first(where: { $0.method == .loglinear })?.warnings.first {
      return reason
    }
    return "None of the methods asked for gives a range for the total from this table. Ask for all "
      + "methods."
  }
}
