import CaseModel

extension MethodResult {
  /// What the method says of a table of counts.
  static let doublyRobustNeedsPeople = MethodResult(
    method: .doublyrobust,
    estimate: nil,
    interval: nil,
    warnings: [
      "This method needs people one by one with what is known of each (age, sex, place …), and this "
        + "is a table of counts. Give a file with one row a person."
    ]
  )

  /// The doubly robust answer for people with covariates, or the reason why there is none.
  ///
  /// Without two lists by their places, it is from the pair that shares most people. Cost: that of a
  /// ``DoublyRobustEstimate``.
  ///
  /// - Parameters:
  ///   - people: Everybody on any list.
  ///   - lists: The places of two lists; the pair that shares most people when nil.
  ///   - level: The nominal coverage of the range, above 0 and below 1.
  ///   - seed: Of the division of the people into folds.
  /// - Returns: An answer, withheld where it would be below the people observed.
  public static func doublyRobust(
    _ people: CapturedIndividuals,
    lists: (Int, Int)? = nil,
    level: Double,
    seed: UInt64
  ) -> MethodResult {
    guard let estimate = DoublyRobustEstimate(people, lists: lists, seed: seed) else {
      return MethodResult(
        method: .doublyrobust,
        estimate: nil,
        interval: nil,
        warnings: [
          "This method needs two different lists that share at least "
            + "\(DoublyRobustEstimate.leastShared) people, and enough of them in every corner of what "
            + "is known of people. No estimate is given."
        ]
      )
    }
    let names = estimate.lists.map { people.lists[$0] }
    var warnings: [String] = []
    if people.covariates.isEmpty {
      warnings.append(
        "Nothing is known of the people but their lists, so this is Lincoln and Petersen's figure for "
          + "\(names[0]) and \(names[1])."
      )
    }
    if Double(estimate.clipped) > 0.05 * Double(people.count) {
      let share = Int((100 * Double(estimate.clipped) / Double(people.count)).rounded())
      warnings.append(
        "For \(share) per cent of the people the chance of being on both lists is too small to "
          + "estimate and was held at a half of a per cent: the answer depends on that floor."
      )
    }
    if estimate.incomplete > 0 {
      warnings.append(
        "\(estimate.incomplete) of \(people.count) people lack something of what is known of the "
          + "others; they were kept, not known being an answer of its own."
      )
    }
    // Sampling error can put the figure below the people who were seen.
    let isBelow = estimate.estimate < Double(people.count)
    if isBelow {
      warnings.append(
        "The figure falls below the people observed, which no total can: these lists are negatively "
          + "dependent, or too thin. No estimate is given."
      )
    }
    return MethodResult(
      method: .doublyrobust,
      estimate: isBelow ? nil : estimate.estimate,
      interval: isBelow ? nil : estimate.interval(level: level),
      diagnostics: [
        "lists": .array(names.map(JSONValue.string)),
        "covariates": .array(people.covariates.map { .string($0.name) }),
        "value": .double(estimate.estimate),
        "standard_error": .double(estimate.standardError),
        "observed_share": .double(estimate.observedShare),
        "plug_in": .double(estimate.plugIn),
        "clipped": .int(estimate.clipped),
        "incomplete": .int(estimate.incomplete),
        "folds": .int(estimate.folds),
        "form": .string(estimate.form),
      ],
      warnings: warnings
    )
  }
}
