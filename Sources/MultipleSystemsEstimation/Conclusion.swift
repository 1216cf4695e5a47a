/// What may be concluded from the methods' answers: a range with its reason, or a refusal.
struct Conclusion {
  let recommended: RecommendedRange?
  let refusal: String?

  /// - Parameters:
  ///   - table: The table without lists that hold nobody.
  ///   - pairs: Every two lists.
  ///   - checks: What the lists show about themselves.
  ///   - results: Each method's answer.
  ///   - range: What models support; nil when none can be fitted.
  init(
    _ table: CaptureHistoryTable,
    pairs: [ListPair],
    checks: ListChecks,
    results: [MethodResult],
    range: SupportedRange?
  ) {
    if let refusal = Self.refusal(table, pairs) ?? checks.forbidding?.sentence {
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
          + "check that; a third list would. " + Self.floor(table)
      )
      refusal = nil
    } else if let range, let hull = range.hull {
      recommended = RecommendedRange(
        hull,
        methods: [.loglinear],
        reason: Self.reason(range, listCount: table.listCount) + Self.floor(table)
      )
      refusal = nil
    } else if let range, let other = range.hiddenClass {
      recommended = nil
      refusal = Self.refusal(hiddenClass: other, against: range) + Self.floor(table)
    } else {
      recommended = nil
      refusal = Self.withheld(results)
    }
  }

  private static func reason(_ range: SupportedRange, listCount: Int) -> String {
    let models =
      "The log-linear models that fit nearly as well as the best, weighted by BIC with the number "
      + "of people observed, every size of model alike, so that their disagreement is part of the "
      + "range. "
    guard TwoClassFit.isIdentified(lists: listCount) else {
      return models
        + "\(listCount == 3 ? "Three" : "So few") lists cannot show whether some people "
        + "are harder to find than others; if some are, the range is too low. "
    }
    guard let other = range.hiddenClass else { return models }
    return models + "It also holds the total if people are of two kinds, one harder to reach "
      + "(\(Self.written(other.interval))), which this table cannot set aside. "
  }

  private static func refusal(
    hiddenClass other: HiddenClassReading,
    against range: SupportedRange
  ) -> String {
    let hint =
      "A hidden class is hinted at: people of two kinds, one harder to reach, explain this table "
      + (other.isPreferred ? "better than" : "nearly as well as")
      + " lists that depend on one another. "
    let answers =
      other.isPreferred
      ? "There may be more than two kinds, and no table tells how many, so any total from it may be "
        + "far too low. With two the total would be \(written(other.interval)); with none, "
        + "\(written(range.dependence)). "
      : "The total would be \(written(other.interval)) by the one and \(written(range.dependence)) by "
        + "the other: they disagree by more than either admits. "
    return hint + answers
      + "Divide the table by what makes people hard to find, such as place, time or group, or add a "
      + "list that reaches those whom these miss. "
  }

  private static func written(_ interval: EstimateInterval) -> String {
    guard let high = interval.high else {
      return "\(rounded(interval.low)) or more, without an upper limit"
    }
    return "\(rounded(interval.low)) to \(rounded(high))"
  }

  /// Whom no method counts, and what can be said without them.
  private static func floor(_ table: CaptureHistoryTable) -> String {
    let unseen =
      "People whom no list could have reached are not counted: if there were any, every total here is "
      + "a lower bound. "
    guard let bound = ChaoBound(table), bound.onTwo > 0 else {
      return unseen + "At the least there are the \(grouped(table.observed)) observed."
    }
    return unseen
      + "At the least there are the \(grouped(table.observed)) observed; Chao's bound, if "
      + "lists are independent for any one person, is about \(rounded(bound.estimate))."
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
    if let copy = pairs.first(where: \.isNearCopy) {
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

  /// What the range's neighbours say against it.
  static func warnings(_ table: CaptureHistoryTable, _ range: RecommendedRange?) -> [String] {
    guard let high = range?.high, table.listCount > 2, let bound = ChaoBound(table),
      bound.onTwo > 0
    else { return [] }
    let least = bound.interval(level: 0.95).low
    guard least > high else { return [] }
    return [
      "Even the lower end of Chao's lower bound, \(rounded(least)), is above "
        + "the range: some people are far harder to find than others, or lists avoid one another."
    ]
  }
}
