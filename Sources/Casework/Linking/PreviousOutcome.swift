import CaseModel
import DocumentReading
import Foundation
import RecordLinkage

/// The outcome of an earlier `inquest link`, as read from `--previous DIR`.
struct PreviousOutcome {
  let linkage: PreviousLinkage
  /// SHA-256 of what was read.
  let digest: String

  /// Reads `clusters.csv` and `model.json`.
  ///
  /// Throws a `Problem` where one is missing, or is not what `inquest link` writes: a row that is
  /// passed over would set a person's records free without a word.
  init(_ folder: String) throws {
    let clusters = folder + "/clusters.csv"
    let model = try ModelFile(folder + "/model.json")
    let source = try ListBytes(clusters)
    var stream = try DelimitedStream(file: clusters, source: source.read)
    guard let list = stream.header.firstIndex(of: "list"),
      let id = stream.header.firstIndex(of: "id"),
      let person = stream.header.firstIndex(of: "person")
    else {
      throw Problem(
        .badInput,
        "this is not a clusters.csv that `inquest link` wrote: it lacks list, id or person",
        file: clusters,
        line: 1,
        remedy: "Give --previous the folder that an earlier run wrote with --out."
      )
    }
    var persons: [PairDecision.Record: String] = [:]
    var lists: [String] = []
    try stream.forEachRow { row in
      let name = String(decoding: row[list], as: UTF8.self)
      // Rows of one list share one text.
      if name != lists.last { lists.append(name) }
      let record = PairDecision.Record(
        list: lists.last ?? name,
        id: String(decoding: row[id], as: UTF8.self)
      )
      persons[record] = String(decoding: row[person], as: UTF8.self)
    }
    if let problem = stream.problems.first { throw problem }
    linkage = PreviousLinkage(model: model.model, persons: persons)
    digest = model.digest + source.digest
  }

  /// Records of then that are in none of the lists, in words; nil where all are there.
  func missing(in lists: [LinkageList]) -> String? {
    let missing = NamedRecords(linkage.persons.keys, in: lists).missing
    guard let first = missing.first else { return nil }
    return
      "\(missing.count == 1 ? "One record" : "\(missing.count) records") of the earlier outcome "
      + "\(missing.count == 1 ? "is" : "are") in none of the lists, such as \"\(first.id)\" of "
      + "\"\(first.list)\"; give the lists of then as well as the new ones."
  }
}
