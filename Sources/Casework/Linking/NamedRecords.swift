import RecordLinkage

/// A record by the numbers of its list and its row.
struct RecordPlace: Hashable {
  let list: Int
  let row: Int

  init(list: Int, row: Int) {
    self.list = list
    self.row = row
  }

  init(_ position: LinkageResult.Position) { self.init(list: position.list, row: position.row) }
}

/// Records that somebody named, and where they stand in the lists.
struct NamedRecords {
  /// Where each of them is.
  let places: [PairDecision.Record: RecordPlace]
  /// Those that no list holds, sorted, each once.
  let missing: [PairDecision.Record]

  /// Looks for records in lists; O(rows).
  init(_ named: some Sequence<PairDecision.Record>, in lists: [LinkageList]) {
    var wanted: [String: Set<String>] = [:]
    for record in named { wanted[record.list, default: []].insert(record.id) }
    var places: [PairDecision.Record: RecordPlace] = [:]
    for (number, list) in lists.enumerated() {
      guard let ids = wanted[list.name] else { continue }
      let rows = list.rows(named: ids)
      for (id, row) in rows {
        places[.init(list: list.name, id: id)] = .init(list: number, row: row)
      }
      wanted[list.name] = ids.subtracting(rows.keys)
    }
    self.places = places
    missing = wanted.flatMap { list, ids in
      ids.map { PairDecision.Record(list: list, id: $0) }
    }
    .sorted()
  }
}
