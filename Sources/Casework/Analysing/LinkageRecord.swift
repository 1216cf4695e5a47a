import CaseModel
import Foundation
import RecordLinkage

/// The form in which a case keeps the outcome of a linkage (docs/formats/results.md).
enum LinkageRecord {
  /// A record by the number of its list and its row.
  typealias Member = (list: Int, row: Int)

  /// A person and the records joined in them.
  struct Person {
    let id: String
    /// In order of lists and rows.
    var members: [Member]
    /// The least certain record's probability.
    var probability: Double
  }

  /// The people in order of their first record.
  static func persons(_ result: LinkageResult, _ lists: [LinkageList]) -> [Person] {
    var found: [String: Int] = [:]
    var people: [Person] = []
    for (list, rows) in result.assignments.enumerated() {
      for (row, assignment) in rows.enumerated() {
        let position: Member = (list, row)
        if let index = found[assignment.person] {
          people[index].members.append(position)
          people[index].probability = min(people[index].probability, assignment.probability)
        } else {
          found[assignment.person] = people.count
          people.append(
            Person(id: assignment.person, members: [position], probability: assignment.probability)
          )
        }
      }
    }
    return people.map { person in
      var person = person
      // A record that stands alone was joined with nothing: there is no link to doubt.
      if person.members.count == 1 { person.probability = 1 }
      return person
    }
  }

  /// People, and the compared pairs with their weights by field in log₂ units.
  ///
  /// Pairs between people are kept too: a person who decides must see what was not joined.
  static func json(
    _ result: LinkageResult,
    _ lists: [LinkageList],
    persons: [Person]
  ) -> JSONValue {
    func key(_ list: Int, _ row: Int) -> JSONValue {
      [.string(lists[list].name), .string(lists[list].ids[row])]
    }
    return [
      "format": "inquest-linkage/2",
      "persons": .array(
        persons.map { person in
          [
            "id": .string(person.id), "probability": .double(person.probability),
            "members": .array(person.members.map { key($0.list, $0.row) }),
          ]
        }
      ),
      "pairs": .array(
        result.pairs.map { pair in
          [
            "a": key(pair.first.list, pair.first.row),
            "b": key(pair.second.list, pair.second.row),
            "weight": .double((pair.weight + result.model.priorWeight) / M_LN2),
            "probability": .double(pair.probability),
            "fields": .array(
              result.explanation(of: pair, in: lists).map { field in
                [
                  .string(field.field.rawValue), .string(Agreement.words(field)),
                  .double(field.weight / M_LN2),
                ]
              }
            ),
          ]
        }
      ),
    ]
  }
}
