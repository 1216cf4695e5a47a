/// A table of a report; cells are HTML already.
struct ReportTable {
  /// A column: its title and whether it holds numbers.
  struct Column {
    let title: String
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  let caption: String
  let columns: [Column]
  let rows: [[String]]

  /// The table, which scrolls by itself where it is wider than the page; the first cell of a row
  /// names it.
  var html: String {
    let heads = columns.map { "<th scope=\"col\"\(style($0))>\($0.title)</th>" }
    let body = rows.map { row in
      let cells = zip(columns, row).enumerated().map { index, cell in
        index == 0
          ? "<th scope=\"row\"\(style(cell.0))>\(cell.1)</th>"
          : "<td\(style(cell.0))>\(cell.1)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(Markup.escaped(caption))"><table>
      <caption>\(Markup.escaped(caption))</caption><thead><tr>\(heads.joined())</tr></thead>
      <tbody>\(body.joined(separator: "\n"))</tbody></table></div>
      """
  }

  private func style(_ column: Column) -> String { column.isNumber ? " class=\"n\"" : "" }
}
