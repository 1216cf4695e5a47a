import CaseModel
import Foundation
import RecordLinkage

/// The form in which a case keeps the outcome of a linkage (docs/formats/results.md).
enum LinkageRecord {
  /// A person and the records joined in them.
  struct Person {
    let id: String
    /// Positions in order of lists and rows.
    var members: [LinkageResult.Position]
    /// The least certain record's probability.
    var probability: Double
  }

  /// The people in order of their first record.
  static func persons(_ result: LinkageResult, _ lists: [LinkageList]) -> [Person] {
    var found: [String: Int] = [:]
    var people: [Person] = []
    for (list, rows) in result.assignments.enumerated() {
      for (row, assignment) in rows.enumerated() {
        let position = LinkageResult.Position(list: list, row: row)
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

  /// People, and the compared pairs inside them with their weights by field in log₂ units.
  static func json(
    _ result: LinkageResult,
    _ lists: [LinkageList],
    persons: [Person]
  ) -> JSONValue {
    func key(_ position: LinkageResult.Position) -> JSONValue {
      [.string(lists[position.list].name), .string(lists[position.list].ids[position.row])]
    }
    let inside = result.pairs.filter { pair in
      result.assignments[pair.first.list][pair.first.row].person
        == result.assignments[pair.second.list][pair.second.row].person
    }
    return [
      "format": "inquest-linkage/1",
      "persons": .array(
        persons.map { person in
          [
            "id": .string(person.id), "probability": .double(person.probability),
            "members": .array(person.members.map(key)),
          ]
        }
      ),
      "pairs": .array(
        inside.map { pair in
          [
            "a": key(pair.first), "b": key(pair.second),
            "weight": .double((pair.weight + result.model.priorWeight) / M_LN2),
            "probability": .double(pair.probability),
            "fields": .array(
              result.explanation(of: pair, in: lists).map { field in
                [
                  .string(field.field.rawValue), .string(field.level),
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
