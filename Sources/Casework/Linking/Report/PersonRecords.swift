import RecordLinkage

/// The records of some proposed persons.
struct PersonRecords {
  private let records: [String: [RecordPlace]]

  /// Finds the records of the wanted persons; O(records).
  init(_ wanted: Set<String>, in result: LinkageResult) {
    var records: [String: [RecordPlace]] = [:]
    if !wanted.isEmpty {
      for (list, assignments) in result.assignments.enumerated() {
        for (row, assignment) in assignments.enumerated() where wanted.contains(assignment.person) {
          records[assignment.person, default: []].append(RecordPlace(list: list, row: row))
        }
      }
    }
    self.records = records
  }

  /// The records of a person, in the order of the lists.
  subscript(person: String) -> [RecordPlace] { records[person] ?? [] }
}
