import InquestTestSupport

/// Pairs of rows that a linkage got wrong, for reading: missed ones and invented ones.
struct WrongPairs {
  let simulated: [LinkageSimulator.List]
  let truth: LinkageTruth
  let groups: [Int32]

  /// Prints at most so many of each kind, evenly from all of them.
  func show(_ limit: Int) {
    let cells = simulated.flatMap { list in
      list.rows.map { list.name + ": " + $0.joined(separator: " | ") }
    }
    let rows = Array(cells.indices)
    let people = Dictionary(grouping: rows) { simulatedPersons[$0] }
    let persons = Dictionary(grouping: rows) { groups[$0] }
    for (kind, wrong) in [
      ("missed", pairs(Array(people.values)) { groups[$0] != groups[$1] }),
      ("invented", pairs(Array(persons.values)) { !truth.isSame($0, $1) }),
    ] {
      print("\(kind): \(wrong.count)")
      for index in stride(from: 0, to: wrong.count, by: max(1, wrong.count / max(1, limit))) {
        let pair = wrong[index]
        print(
          "  \(truth.part(pair.0, pair.1).rawValue)\n    \(cells[pair.0])\n    \(cells[pair.1])"
        )
      }
    }
  }

  private var simulatedPersons: [Int] { simulated.flatMap(\.truth) }

  private func pairs(_ sets: [[Int]], _ isWrong: (Int, Int) -> Bool) -> [(Int, Int)] {
    var wrong: [(Int, Int)] = []
    for set in sets {
      for (index, one) in set.enumerated() {
        for other in set[(index + 1)...] where isWrong(one, other) { wrong.append((one, other)) }
      }
    }
    return wrong.sorted { $0 < $1 }
  }
}
