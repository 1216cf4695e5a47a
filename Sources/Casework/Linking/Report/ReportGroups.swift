import RecordLinkage

/// The proposed persons whose records do not sit well together, each with its records side by side.
struct ReportGroups {
  /// How many are shown with their records.
  static let shown = 25
  /// How many records of one are shown.
  private static let recordLimit = 10

  let lists: [LinkageList]
  let result: LinkageResult
  let persons: PersonRecords

  var html: String {
    let groups = result.diagnostics.suspicious
    guard !groups.isEmpty else {
      return "<h2>No group of records looks wrong</h2><p>No proposed person has records that speak "
        + "against each other, dates or sexes that cannot agree, or many more records than others. "
        + "That does not prove the groups right.</p>"
    }
    let title =
      groups.count == 1
      ? "One group of records should be looked at first"
      : "\(groups.count) groups of records should be looked at first"
    return "<h2>\(title)</h2><p>Each is proposed to be one person. They are not wrong because they "
      + "stand here; something about them does not fit.</p>"
      + groups.prefix(Self.shown).map(article).joined() + more(groups.dropFirst(Self.shown))
  }

  private func article(_ group: LinkageDiagnostics.SuspiciousGroup) -> String {
    let places = persons[group.person].prefix(Self.recordLimit)
    let heads = places.map { place in
      ReportTable.Column.text(
        "\(Markup.value(lists[place.list].name)) \(Markup.value(lists[place.list].ids[place.row]))"
      )
    }
    let fields = result.model.fields.map(\.field).filter { $0 != .lists }
    let rows = fields.compactMap { field -> [String]? in
      let values = places.map { lists[$0.list].values(field.kinds, row: $0.row) }
      guard values.contains(where: { $0 != nil }) else { return nil }
      let differs = Set(values.compactMap { $0 }).count > 1
      let cells = values.map { value in
        differs && value != nil
          ? "<span class=\"differs\">\(Markup.value(value))</span>"
          : Markup.value(value)
      }
      return [field.label] + cells
    }
    let hidden = group.size - places.count
    let reasons = group.reasons.map(\.words).joined(separator: "; ")
    return
      "<article><h3>\(Markup.value(group.person)): \(Markup.count(group.size, "record", "records"))</h3>"
      + "<p>\(reasons.prefix(1).uppercased())\(reasons.dropFirst()). Least log odds of two records: "
      + "\(Markup.signed(group.weakest)).</p>"
      + ReportTable(
        caption: "Records of \(group.person); what is not the same in all is underlined"
          + (hidden > 0 ? "; \(hidden) more are in clusters.csv" : ""),
        columns: [.text("Field")] + heads,
        rows: rows
      ).html + "</article>"
  }

  private func more(_ groups: ArraySlice<LinkageDiagnostics.SuspiciousGroup>) -> String {
    guard !groups.isEmpty else { return "" }
    return ReportTable(
      caption: "Further groups",
      columns: [.text("Person"), .number("Records"), .number("Least log odds"), .text("Why")],
      rows: groups.map { group in
        [
          Markup.value(group.person), Markup.count(group.size), Markup.signed(group.weakest),
          group.reasons.map(\.words).joined(separator: "; "),
        ]
      }
    ).html
  }
}
