import RecordLinkage

/// The pairs whose review would change most, each with the reasons for and against.
struct ReportReview {
  private static let shown = 50
  private static let considered = 500

  private let lists: [LinkageList]
  private let result: LinkageResult
  private let unsure: [LinkageResult.Pair]

  /// Finds the undecided pairs nearest to one half.
  init(lists: [LinkageList], result: LinkageResult, decisions: [PairDecision]) {
    self.lists = lists
    self.result = result
    let named = NamedRecords(decisions.flatMap { [$0.first, $0.second] }, in: lists)
    var decided: Set<Set<RecordPlace>> = []
    for decision in decisions {
      if let first = named.places[decision.first], let second = named.places[decision.second] {
        decided.insert([first, second])
      }
    }
    let numbers = result.pairs.indices.filter {
      (0.02...0.98).contains(result.pairs[$0].probability)
    }
    unsure = numbers.map { (distance: abs(result.pairs[$0].probability - 0.5), number: $0) }
      .sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
      .prefix(Self.considered + decided.count)
      .map { result.pairs[$0.number] }
      .filter { !decided.contains([RecordPlace($0.first), RecordPlace($0.second)]) }
  }

  /// The persons the pairs belong to.
  var persons: Set<String> { Set(unsure.flatMap { [person($0.first), person($0.second)] }) }

  /// The section, given the records of those persons.
  func html(_ persons: PersonRecords) -> String {
    let chosen = chosen(persons)
    guard !chosen.isEmpty else {
      return
        "<h2>No pair is in doubt</h2><p>Every compared pair is below .02 or above .98 in the eyes "
        + "of the model. A few of each are still worth a look: the model may be wrong.</p>"
    }
    let title =
      chosen.count == 1
      ? "One pair should be decided by a person"
      : "\(chosen.count) pairs whose decision would change most"
    return
      "<h2>\(title)</h2><p>Ordered by how unsure the model is and how many records hang on it, one "
      + "for each two persons. Write the decisions into a table <code>list_a, id_a, list_b, id_b, "
      + "decision</code> and give it to <code>--decisions</code>.</p>"
      + chosen.map(article).joined()
  }

  private func chosen(_ persons: PersonRecords) -> [LinkageResult.Pair] {
    var seen: Set<Set<String>> = []
    let ranked = unsure.enumerated().map { order, pair in
      let groups = Set([person(pair.first), person(pair.second)])
      let records = groups.reduce(0) { $0 + persons[$1].count }
      // A pair inside a group of two and one between two single records weigh the same.
      let gain = pair.probability * (1 - pair.probability) * Double(records).squareRoot()
      return (pair: pair, groups: groups, gain: gain, order: order)
    }
    return ranked.sorted { ($1.gain, $0.order) < ($0.gain, $1.order) }
      .filter { seen.insert($0.groups).inserted }
      .prefix(Self.shown).map(\.pair)
  }

  private func person(_ place: LinkageResult.Position) -> String {
    result.assignments[place.list][place.row].person
  }

  private func article(_ pair: LinkageResult.Pair) -> String {
    let names = [pair.first, pair.second].map { place in
      "\(Markup.value(lists[place.list].name)) \(Markup.value(lists[place.list].ids[place.row]))"
    }
    let together = person(pair.first) == person(pair.second)
    let fields = result.explanation(of: pair, in: lists)
    let rows = fields.map { field in
      [
        field.field.label, Markup.value(field.valueA), Markup.value(field.valueB),
        Markup.escaped(field.level), Markup.signed(field.weight),
      ]
    }
    return "<article><h3>\(names.joined(separator: " and ")): probability "
      + "\(Markup.fixed(pair.probability, 2)), \(together ? "proposed as one person" : "left apart")</h3>"
      + waterfall(pair, fields)
      + ReportTable(
        caption: "The two records, field by field, and what each speaks for",
        columns: [
          .text("Field"), .text(names[0]), .text(names[1]), .text("Agreement"), .number("Weight"),
        ],
        rows: rows
      ).html + "</article>"
  }

  /// From the odds of any two records, field by field, to the odds of these two.
  private func waterfall(_ pair: LinkageResult.Pair, _ fields: [FieldWeight]) -> String {
    let prior = result.model.priorWeight
    var steps = [(label: "any two records", start: 0.0, end: prior, text: Markup.signed(prior))]
    var sum = prior
    for field in fields where field.weight != 0 {
      steps.append((field.field.label, sum, sum + field.weight, Markup.signed(field.weight)))
      sum += field.weight
    }
    steps.append(("together", 0, sum, Markup.signed(sum)))
    let ends = steps.flatMap { [$0.start, $0.end] }
    return LinkageCharts.bars(
      steps,
      title: "How the weights of the fields add up to log odds of \(Markup.signed(sum))",
      range: min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0)
    )
  }
}
