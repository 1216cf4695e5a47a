import InquestTestSupport
import RecordLinkage

/// Who is who by list and row identifier, so that outcomes over rows in another order compare.
struct ProposedPersons {
  private let persons: [String: String]

  init(_ result: LinkageResult, _ lists: [LinkageList]) {
    var persons: [String: String] = [:]
    for (list, assignments) in zip(lists, result.assignments) {
      for (row, assignment) in assignments.enumerated() {
        persons["\(list.name) \(list.ids[row])"] = assignment.person
      }
    }
    self.persons = persons
  }

  /// F1 over pairs of rows put together by one and by the other; 1 where they agree on all.
  func agreement(with other: ProposedPersons) -> Double {
    let rows = persons.keys.sorted()
    guard rows == other.persons.keys.sorted() else { return 0 }
    var truth = LinkageTruth()
    for number in Self.numbers(rows.map { persons[$0] }) {
      truth.append(list: 0, person: number, script: .latin)
    }
    return truth.score(groups: Self.numbers(rows.map { other.persons[$0] }).map { Int32($0) }).f1
  }

  private static func numbers(_ persons: [String?]) -> [Int] {
    var numbers: [String?: Int] = [:]
    return persons.map { person in
      let number = numbers[person] ?? numbers.count
      numbers[person] = number
      return number
    }
  }
}
