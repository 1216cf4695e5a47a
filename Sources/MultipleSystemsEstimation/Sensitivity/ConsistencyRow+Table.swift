extension ConsistencyRow {
  /// Each list of three to eight in turn as a population of known size.
  ///
  /// `progress` is told the share done and may throw to stop. Cost: one estimate a list, with one list
  /// fewer.
  static func all(
    _ table: CaptureHistoryTable,
    level: Double,
    progress: (Double) throws -> Void
  ) rethrows -> [ConsistencyRow] {
    guard (3...HierarchicalModel.listLimit).contains(table.listCount) else { return [] }
    let family: HierarchicalModel.Family = table.listCount <= 5 ? .everyOrder : .pairwise
    var rows: [ConsistencyRow] = []
    for list in table.lists.indices {
      try progress(Double(list) / Double(table.listCount))
      guard let inside = table.within(list) else { continue }
      let truth = table.size(of: list)
      guard let used = inside.withoutEmptyLists, used.listCount >= 2 else {
        rows.append(
          ConsistencyRow(
            list: table.lists[list],
            truth: truth,
            estimate: nil,
            interval: nil,
            note: "Fewer than two of the other lists share anybody with it."
          )
        )
        continue
      }
      let answer = try TableAnswer(used, family: family, level: level) {
        try progress((Double(list) + $0) / Double(table.listCount))
      }
      rows.append(
        ConsistencyRow(
          list: table.lists[list],
          truth: truth,
          estimate: answer.estimate,
          interval: answer.interval,
          note: answer.note
        )
      )
    }
    return rows
  }

  /// What to say when the method misses for half of the lists or more, and for two at least.
  static func warning(_ rows: [ConsistencyRow]) -> String? {
    let missed = rows.filter { $0.holds == false }.map(\.list)
    guard missed.count >= 2, 2 * missed.count >= rows.count else { return nil }
    return
      "Held against people whose number is known, those on lists \(listed(missed)), the method "
      + "misses that number from the other lists. What it says of people on no list deserves no more trust."
  }
}
