import RecordLinkage

/// What was linked: the lists, and what each of their columns was taken for.
struct ReportColumns {
  let lists: [LinkageList]
  let columns: [LinkLists.ListColumns]

  var html: String {
    let unused = columns.reduce(0) { $0 + $1.unused.count }
    let compared = columns.reduce(0) { $0 + $1.compared.count }
    let title =
      unused == 0
      ? "All \(compared) columns were compared"
      : "\(compared) columns were compared, \(unused) were not"
    return "<h2>\(title)</h2>" + zip(lists, columns).map { table($0, $1) }.joined() + advice
  }

  private func table(_ list: LinkageList, _ columns: LinkLists.ListColumns) -> String {
    var rows: [[String]] = []
    if let identifier = columns.identifier {
      rows.append([Markup.value(identifier), "names the rows; never compared", "", ""])
    }
    for column in columns.compared {
      let stored = list.columns.first { $0.header == column.column }
      let filled = stored?.codes.lazy.filter { $0 >= 0 }.count ?? 0
      let share = list.count == 0 ? 0 : Double(filled) / Double(list.count)
      rows.append([
        Markup.value(column.column), "compared as \(column.field.rawValue)",
        Markup.percent(share), Markup.count(stored?.distinct.count ?? 0),
      ])
    }
    for column in columns.unused { rows.append([Markup.value(column), "not used", "", ""]) }
    return "<h3>\(Markup.value(list.name)): \(Markup.count(list.count, "record", "records"))</h3>"
      + ReportTable(
        caption: "Columns of \(list.name)",
        columns: [.text("Column"), .text("Use"), .number("Filled"), .number("Different values")],
        rows: rows
      ).html
  }

  private var advice: String {
    let notes = columns.flatMap { list in
      list.remarks.map { "<li>\(Markup.value(list.list)): \(Markup.value($0, limit: 1000))</li>" }
    }
    let none =
      "<p>A column is compared only where its header says what it holds, or <code>--map</code> does: "
      + "no meaning is guessed. <code>--ignore</code> leaves one out.</p>"
    return notes.isEmpty ? none : "<h3>What the contents say</h3><ul>\(notes.joined())</ul>" + none
  }
}
