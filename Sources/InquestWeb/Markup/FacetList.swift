import Casework

/// The choices of one filter, as links with their counts.
struct FacetList: Sendable {
  /// A choice.
  struct Row: Sendable {
    var link: HTML
    var count: String
    var chosen: Bool
  }

  /// A choice of a form.
  struct Option: Sendable {
    var value: String
    var label: String
    var chosen: Bool
  }

  /// Name of what is filtered.
  var heading: String
  /// Name of the field in a form.
  var field: String
  /// The choices that are shown at once.
  var rows: [Row]
  /// The rest, behind a disclosure.
  var rest: [Row]
  /// Words of the disclosure.
  var more: String?
  /// All choices for a form.
  var options: [Option]

  /// Presents facets; the chosen one leads back to all.
  init(
    _ facets: [Facet],
    heading: String,
    field: String,
    chosen: String?,
    links: Links,
    label: (String) -> String = { $0 },
    address: (String?) -> Address
  ) {
    self.heading = heading
    self.field = field
    let all = facets.map { facet in
      let isChosen = facet.value == chosen
      let name = label(facet.value)
      return Row(
        link: isChosen
          ? "<bdi>\(name)</bdi> · \(links.link(address(nil), "show all"))"
          : links.link(address(facet.value), text: name),
        count: Numerals.count(facet.count),
        chosen: isChosen
      )
    }
    let first = 8
    rows = Array(all.prefix(first)) + all.dropFirst(first).filter(\.chosen)
    rest = all.dropFirst(first).filter { !$0.chosen }
    more = rest.isEmpty ? nil : "\(Numerals.count(rest.count)) more"
    options = facets.map { facet in
      Option(
        value: facet.value,
        label: "\(label(facet.value)) (\(Numerals.count(facet.count)))",
        chosen: facet.value == chosen
      )
    }
    // A value that no row has any more stays what the form asks for.
    if let chosen, !facets.contains(where: { $0.value == chosen }) {
      options.append(Option(value: chosen, label: label(chosen), chosen: true))
    }
  }
}
