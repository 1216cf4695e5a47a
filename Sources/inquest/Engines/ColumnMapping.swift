import CaseModel
import RecordLinkage

/// Reads `FIELD=COLUMN` of `--map`.
enum ColumnMapping {
  static func parse(_ text: String) throws -> (field: FieldKind, column: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let field = FieldKind(named: parts[0]) else {
      let known = FieldKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(
        .usage,
        "--map \(text) does not name a field and a column",
        remedy: "Write FIELD=COLUMN; the fields are \(known)."
      )
    }
    return (field, parts[1])
  }
}
