import CaseModel
import DocumentReading
import RecordLinkage

/// What people decided about pairs, as read from `--decisions`.
///
/// The file grows at its end: where a pair stands in several rows the last one counts, so that
/// "undecided" takes a decision back.
struct DecisionsFile {
  /// What a decision says.
  private enum Verdict: String {
    case same
    case different
    case undecided
  }

  /// Decisions that count, in the order of their pairs.
  let decisions: [PairDecision]
  /// Rows that are no decision, each with its place.
  let rejected: [Problem]
  /// What a reader must know.
  let warnings: [String]
  /// SHA-256 of the file.
  let digest: String

  /// Reads a table with the columns `list_a`, `id_a`, `list_b`, `id_b` and `decision`; others, such
  /// as `reason` and `reviewer`, are passed over.
  init(_ path: String) throws {
    let bytes = try InputFile.read(path)
    digest = ContentHash.sha256(bytes)
    let text = try TextDecoding.decode(bytes, file: path).text
    var reader = try DelimitedReader(bytes: Array(text.utf8), file: path)
    let wanted = ["list_a", "id_a", "list_b", "id_b", "decision"]
    let places = try wanted.map { name in
      guard let place = reader.header.firstIndex(of: name) else {
        throw Problem(
          .badInput,
          "there is no column \"\(name)\"; the columns are \(reader.header.joined(separator: ", "))",
          file: path,
          line: 1,
          remedy: "Give a table with the columns \(wanted.joined(separator: ", "))."
        )
      }
      return place
    }
    var verdicts: [[PairDecision.Record]: Verdict] = [:]
    var rejected: [Problem] = []
    var reversed: [Int] = []
    try reader.forEachRow { row in
      let cells = places.map { row.fields[$0].trimmed }
      let pair = [
        PairDecision.Record(list: cells[0], id: cells[1]),
        PairDecision.Record(list: cells[2], id: cells[3]),
      ]
      .sorted()
      guard let verdict = Verdict(rawValue: cells[4].lowercased()) else {
        rejected.append(
          Problem(
            .badInput,
            "\"\(cells[4])\" is no decision",
            file: path,
            line: row.line,
            column: places[4] + 1,
            remedy: "Write same, different or undecided; the row is left out."
          )
        )
        return
      }
      guard !cells.contains(""), pair[0] != pair[1] else {
        rejected.append(
          Problem(
            .badInput,
            cells.contains("")
              ? "the row does not name two records" : "the row names one record twice",
            file: path,
            line: row.line,
            column: places[1] + 1,
            remedy: "Name each record by its list and its identifier there; the row is left out."
          )
        )
        return
      }
      let earlier = verdicts.updateValue(verdict, forKey: pair)
      if let earlier, earlier != verdict, earlier != .undecided, verdict != .undecided {
        reversed.append(row.line)
      }
    }
    decisions = verdicts.filter { $0.value != .undecided }
      .map { PairDecision($0.key[0], $0.key[1], same: $0.value == .same) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    self.rejected = reader.problems + rejected
    warnings =
      reversed.isEmpty
      ? []
      : [
        "\(path) decides \(reversed.count) \(reversed.count == 1 ? "pair" : "pairs") both ways (first"
          + " at line \(reversed[0])); the last row of each counts."
      ]
  }

  /// Records the decisions name that are in none of the lists, in words; nil where all are there.
  func unknown(in lists: [LinkageList]) -> String? {
    let named = decisions.flatMap { [$0.first, $0.second] }
    let unknown = NamedRecords(named, in: lists).missing
    guard let first = unknown.first else { return nil }
    return "\(unknown.count == 1 ? "One record" : "\(unknown.count) records") of the decisions "
      + "\(unknown.count == 1 ? "is" : "are") in none of the lists, such as \"\(first.id)\" of "
      + "\"\(first.list)\"; decisions about \(unknown.count == 1 ? "it" : "them") change nothing."
  }
}
