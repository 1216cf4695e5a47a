import RecordLinkage

/// Precision, recall and F1 of a linkage over all pairs of rows, against known truth.
struct LinkageScore: CustomStringConvertible {
  let precision: Double
  let recall: Double
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var description: String { "P \(precision) R \(recall) F1 \(f1)" }

  /// `counts` decides which pairs of lists are scored, by their numbers.
  init(
    _ result: LinkageResult,
    truth: [[Int]],
    counting counts: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var found = 0
    var right = 0
    var all = 0
    let rows = truth.indices.flatMap { list in truth[list].indices.map { (list, $0) } }
    func pairs(_ groups: [[(Int, Int)]], _ body: ((Int, Int), (Int, Int)) -> Void) {
      for group in groups {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...] where counts(one.0, other.0) { body(one, other) }
        }
      }
    }
    let persons = Dictionary(grouping: rows) { result.assignments[$0.0][$0.1].person }
    pairs(Array(persons.values)) { one, other in
      found += 1
      if truth[one.0][one.1] == truth[other.0][other.1] { right += 1 }
    }
    let people = Dictionary(grouping: rows) { truth[$0.0][$0.1] }
    pairs(Array(people.values)) { _, _ in all += 1 }
    precision = found == 0 ? 1 : Double(right) / Double(found)
    recall = all == 0 ? 1 : Double(right) / Double(all)
  }
}
