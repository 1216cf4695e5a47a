import Casework

/// The imported lists and how their columns were understood.
struct ListsPage: Page {
  static let template = "lists"
  let section: Section? = .lists

  /// A list.
  struct Entry: Sendable {
    var name: String
    var source: String
    var file: HTML
    var records: String
    var rejected: String?
    var compiled: HTML?
    var persons: HTML
    var columns: [Column]
    var unused: [String]
  }

  /// A column and the field it was read as.
  struct Column: Sendable {
    var column: String
    var field: String
  }

  let title = "Lists of people"
  var lists: [Entry]

  /// Presents the lists.
  init(_ lists: [ListSummary], links: Links) {
    self.lists = lists.map { list in
      Entry(
        name: list.name,
        source: list.source.isEmpty ? "not known" : list.source,
        file: links.link(.document(list.exhibit), "the file as it was acquired"),
        records: Numerals.count(list.records, "record", "records"),
        rejected: list.rejected > 0
          ? "\(Numerals.count(list.rejected, "row was", "rows were")) left out, "
            + "each with its reason in the log" : nil,
        compiled: list.compiledFrom.isEmpty
          ? nil
          : "Compiled from "
            + Wording.enumeration(list.compiledFrom.map { "<bdi>\($0)</bdi>" })
            + ": in an estimate it is no observation of its own.",
        persons: links.link(
          .people(PersonFilter(list: list.name)),
          "\(Numerals.count(list.persons, "person", "people"))"
        ),
        columns: list.columns.map { Column(column: $0.column, field: $0.field) },
        unused: list.unused
      )
    }
  }
}
