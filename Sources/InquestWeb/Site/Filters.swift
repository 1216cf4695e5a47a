import Casework

// The address of a filtered table is the filter: these are its two directions.

extension ClaimFilter {
  /// The sort orders that a table of claims has.
  static let sorts = ["place", "speaker", "modality", "event", "date"]

  /// What differs from the unfiltered table, in a fixed order.
  var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, value)) }
    }
    add("speaker", speaker)
    add("modality", modality)
    add("event", event)
    add("exhibit", exhibit)
    add("from", from)
    add("to", to)
    add("text", text)
    if sort != "place" { add("sort", sort) }
    if page > 1 { add("page", String(page)) }
    return fields
  }

  /// Reads a query; what it does not know it leaves out.
  init(fields: [(name: String, value: String)]) {
    func value(_ name: String) -> String? {
      fields.last { $0.name == name && !$0.value.isEmpty }?.value
    }
    let sort = value("sort") ?? "place"
    self.init(
      speaker: value("speaker"),
      modality: value("modality"),
      event: value("event"),
      exhibit: value("exhibit"),
      from: value("from"),
      to: value("to"),
      text: value("text"),
      sort: Self.sorts.contains(sort) ? sort : "place",
      page: Address.number("page", in: fields)
    )
  }

  /// Whether anything is left out of the table.
  var isFiltered: Bool {
    speaker != nil || modality != nil || event != nil || exhibit != nil || from != nil
      || to != nil || text != nil
  }

  /// The same with one thing changed, back on the first page.
  func with(_ change: (inout ClaimFilter) -> Void) -> ClaimFilter {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }
}

extension PersonFilter {
  /// The sort orders that a table of people has.
  static let sorts = ["records", "name", "doubt"]

  /// What differs from the unfiltered table, in a fixed order.
  var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    if let text { fields.append(("text", text)) }
    if let list { fields.append(("list", list)) }
    if let pattern { fields.append(("pattern", String(pattern))) }
    if let status { fields.append(("status", status.rawValue)) }
    if sort != "records" { fields.append(("sort", sort)) }
    if page > 1 { fields.append(("page", String(page))) }
    return fields
  }

  /// Reads a query; what it does not know it leaves out.
  init(fields: [(name: String, value: String)]) {
    func value(_ name: String) -> String? {
      fields.last { $0.name == name && !$0.value.isEmpty }?.value
    }
    let sort = value("sort") ?? "records"
    self.init(
      text: value("text"),
      list: value("list"),
      pattern: value("pattern").flatMap { Int($0) },
      status: value("status").flatMap(PersonStatus.init(rawValue:)),
      sort: Self.sorts.contains(sort) ? sort : "records",
      page: Address.number("page", in: fields)
    )
  }

  /// Whether anybody is left out of the table.
  var isFiltered: Bool { text != nil || list != nil || pattern != nil || status != nil }

  /// The same with one thing changed, back on the first page.
  func with(_ change: (inout PersonFilter) -> Void) -> PersonFilter {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }
}

extension PairKey {
  /// The two records as fields of a query or a form.
  var fields: [(name: String, value: String)] {
    [("la", a.list), ("ia", a.id), ("lb", b.list), ("ib", b.id)]
  }

  /// Reads a query or a form; nil where a part is missing.
  init?(fields: [(name: String, value: String)]) {
    let values = ["la", "ia", "lb", "ib"].compactMap { name in
      fields.last { $0.name == name }?.value
    }
    guard values.count == 4 else { return nil }
    self.init(
      RecordKey(list: values[0], id: values[1]),
      RecordKey(list: values[2], id: values[3])
    )
  }
}
