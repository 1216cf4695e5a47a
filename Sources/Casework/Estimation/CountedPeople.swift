import CaseModel
import CaseRegister
import MultipleSystemsEstimation

/// The people of a case by the lists they are on, lists of one origin counted as one.
struct CountedPeople {
  /// How the case's lists are counted.
  let arrangement: ListArrangement
  /// The capture histories.
  let table: CaptureHistoryTable
  /// What was pooled or left out, and what that cost, in whole sentences.
  let remarks: [String]

  /// Counts people as links and decisions stand.
  ///
  /// Throws a `Problem` where more lists are left than methods take, and of kind `usage` for a list
  /// that is not there.
  init(
    lists: [ListRow],
    patterns: [Int: Int],
    choices: EstimateChoices = EstimateChoices()
  ) throws(Problem) {
    arrangement = try ListArrangement(
      lists: lists.map(\.name),
      choices: choices,
      provenance: ListArrangement.Provenance(lists)
    )
    let counted = try arrangement.table(of: patterns)
    table = counted.table
    remarks = arrangement.remarks(unseen: counted.unseen)
  }

  /// The capture histories as one text to compare: `[[history, people], …]`.
  var counted: String {
    JSONValue.array(
      table.counts.indices.filter { table.counts[$0] > 0 }
        .map { [.int($0), .int(table.counts[$0])] }
    ).canonicalText
  }

  /// The lists as counted with what each is made of: `[[name, [list, …]], …]`.
  func origins(_ lists: [ListRow]) -> JSONValue {
    .array(
      arrangement.entries.map { entry in
        [.string(entry.name), .array(entry.members.map { .string(lists[$0].name) })]
      }
    )
  }
}

extension ListArrangement.Provenance {
  /// What imports say: a list is of the origin of the list it was compiled from, and of any list
  /// that was read from the same exhibit.
  ///
  /// One compiled from lists of several origins repeats them all and is left out.
  init(_ lists: [ListRow]) {
    let places = Dictionary(
      lists.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    // In order of import, so that what a list is made of comes before it.
    var origins: [Set<Int>] = []
    for (place, list) in lists.enumerated() {
      var parents = Set(
        StoredJSON.strings(list.compiledFrom).compactMap { places[$0] }.filter { $0 < place }
      )
      parents.formUnion((0..<place).filter { lists[$0].exhibit == list.exhibit })
      origins.append(
        parents.isEmpty ? [place] : parents.reduce(into: []) { $0.formUnion(origins[$1]) }
      )
    }
    self.init()
    compilations = lists.indices.filter { origins[$0].count > 1 }
    groups = lists.indices.compactMap { place in
      let group = lists.indices.filter { origins[$0] == [place] }
      return group.count > 1 ? group : nil
    }
  }
}
