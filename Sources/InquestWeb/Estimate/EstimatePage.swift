import Casework

/// How many there were: a range or a refusal, whom it cannot count, what each method says and takes
/// for granted, in English and Persian.
struct EstimatePage: Page {
  static let template = "estimate"
  let section: Section? = .estimate

  /// A list with its size.
  struct ListSize: Sendable {
    var name: HTML
    var people: String
  }

  /// An overlap as a row.
  struct Overlap: Sendable {
    var lists: HTML
    var count: HTML
  }

  /// A method's answer.
  struct Method: Sendable {
    var name: String
    var purpose: String
    var version: String
    var estimate: String
    var low: String
    var high: String
    var kind: String
    var assumptions: [String]
    var warnings: [String]
    var diagnostics: [Diagnostic]
  }

  /// A figure about a fit.
  struct Diagnostic: Sendable {
    var name: String
    var value: String
  }

  /// A method's assumptions in Persian.
  struct Persian: Sendable {
    var name: HTML
    var purpose: HTML
    var assumptions: [HTML]
  }

  /// An answer under another choice.
  struct Sensitivity: Sendable {
    var heading: String?
    var label: String
    var low: String
    var middle: String
    var high: String
    var note: String?
  }

  /// A list checked against the others.
  struct Consistency: Sendable {
    var list: String
    var truth: String
    var low: String
    var middle: String
    var high: String
    var verdict: String
    var note: String?
  }

  /// A part of a divided table.
  struct Part: Sendable {
    var name: String
    var observed: String
    var low: String
    var high: String
    var kind: String
    var note: String?
  }

  /// A sampler's chains.
  struct Sampler: Sendable {
    var heading: String
    var chart: HTML
    var chains: [Chain]
  }

  /// A chain as a row.
  struct Chain: Sendable {
    var number: String
    var low: String
    var middle: String
    var high: String
    var ranks: String
  }

  let title = "How many"
  var headline: String
  var level: String?
  var refusal: String?
  var reason: String?
  var observed: HTML
  var lowerBound: String
  var uncounted = EstimateWording.uncounted
  var warnings: [String]
  var truth: String?
  var lists: [ListSize]
  var overlapFinding: String
  var overlapChart: HTML
  var overlaps: [Overlap]
  var forestChart: HTML
  var methods: [Method]
  var shared: [String]
  var persianHeading = PersianWording.heading
  var persianShared: [HTML]
  var persian: [Persian]
  var persianUncounted = PersianWording.uncounted
  var sensitivityFinding: String
  var sensitivityChart: HTML
  var sensitivity: [Sensitivity]
  var consistencyFinding: String?
  var consistencyChart: HTML
  var consistency: [Consistency]
  var strataFinding: String?
  var strataChart: HTML
  var strata: [Part]
  var samplers: [Sampler]
  var seed: String
  var input: String
  var event: HTML

  /// Presents the newest estimate.
  init(_ view: EstimateView, links: Links) {
    headline = view.recommended.map(RangeWording.sentence) ?? "No range can be given"
    level = view.recommended.map { RangeWording.kind($0, view.recommendedKind) }
    refusal = view.refusal
    reason = view.reason
    observed = links.link(
      .people(),
      HTML(text: Numerals.count(view.observed, "person", "people"))
    )
    lowerBound = view.lowerBound
    warnings = view.warnings
    truth = view.truePopulation.map { Numerals.count($0) }
    lists = zip(view.lists, view.listSizes).enumerated().map { place, list in
      ListSize(
        name: Self.name(list.0, origins: view.origins, place: place, links: links),
        people: Numerals.count(list.1)
      )
    }
    overlapFinding = Self.overlapFinding(view)
    overlapChart = OverlapChart.draw(view, links: links)
    overlaps = view.overlaps.map { overlap in
      let count = HTML(text: Numerals.count(overlap.count))
      return Overlap(
        lists: PeoplePage.names(pattern: overlap.pattern, lists: view.lists),
        count: overlap.people.map { links.link(.people(PersonFilter(pattern: $0)), count) } ?? count
      )
    }
    forestChart = ForestChart.draw(view)
    let shared = Self.shared(view.methods)
    self.shared = shared
    methods = view.methods.map { Method($0, shared: shared) }
    persianShared = shared.map(Self.persian)
    persian = view.methods.map { Persian($0, shared: shared) }
    sensitivityFinding = SensitivityChart.finding(view)
    sensitivityChart = SensitivityChart.draw(view)
    sensitivity = Sensitivity.rows(view.sensitivity)
    consistencyFinding =
      view.consistency.isEmpty ? nil : ConsistencyChart.finding(view.consistency)
    consistencyChart = ConsistencyChart.draw(view.consistency)
    consistency = view.consistency.map { Consistency($0) }
    strataFinding = view.strata.isEmpty ? nil : StrataChart.finding(view.strata)
    strataChart = view.strata.isEmpty ? .empty : StrataChart.draw(view)
    strata = view.strata.map { Part($0) }
    samplers = view.methods.compactMap { method in
      method.chains.map { Sampler($0, method: method.method) }
    }
    seed = String(view.seed)
    input = view.input
    event = links.event(view.event)
  }

  private static func overlapFinding(_ view: EstimateView) -> String {
    let single = view.overlaps.filter { $0.pattern.nonzeroBitCount == 1 }.reduce(0) {
      $0 + $1.count
    }
    guard view.observed > 0 else { return "Nobody was observed" }
    return "\(Numerals.count(single)) of \(Numerals.count(view.observed)) people are on one list "
      + "only"
  }

  /// A list, or the lists taken together as one, each leading to its people.
  private static func name(
    _ name: String,
    origins: [[String]],
    place: Int,
    links: Links
  ) -> HTML {
    let members = place < origins.count && !origins[place].isEmpty ? origins[place] : [name]
    let parts = members.map { links.link(.people(PersonFilter(list: $0)), text: $0) }
    return Wording.enumeration(parts) + (members.count > 1 ? ", as one" : "")
  }

  /// The assumptions that every method makes, in the order of the first.
  private static func shared(_ methods: [EstimateView.Method]) -> [String] {
    guard let first = methods.first, methods.count > 1 else { return [] }
    return first.assumptions.filter { sentence in
      methods.allSatisfy { $0.assumptions.contains(sentence) }
    }
  }

  /// A sentence in Persian; where there is no translation, the English one, marked as English.
  fileprivate static func persian(_ sentence: String) -> HTML {
    PersianWording.sentence(sentence).map { HTML(text: $0) } ?? english(sentence)
  }

  fileprivate static func english(_ text: String) -> HTML {
    "<span lang=\"en\" dir=\"ltr\">\(text)</span>"
  }
}

extension EstimatePage.Method {
  init(_ method: EstimateView.Method, shared: [String]) {
    name = MethodWording.name(method.method)
    purpose = MethodWording.purpose(method.method)
    version = method.version
    estimate =
      method.estimate.map { Numerals.rounded($0) }
      ?? (method.interval == nil ? "withheld" : "not given")
    (low, high) = RangeWording.ends(method.interval, nothing: "none")
    kind = method.interval.map { RangeWording.kind($0, method.intervalKind) } ?? "no range"
    assumptions = method.assumptions.filter { !shared.contains($0) }
    warnings = method.warnings
    diagnostics = method.diagnostics.map {
      EstimatePage.Diagnostic(name: $0.name, value: $0.value)
    }
  }
}

extension EstimatePage.Persian {
  init(_ method: EstimateView.Method, shared: [String]) {
    name =
      PersianWording.name(method.method).map { HTML(text: $0) }
      ?? EstimatePage.english(MethodWording.name(method.method))
    purpose =
      PersianWording.purpose(method.method).map { HTML(text: $0) }
      ?? EstimatePage.english(MethodWording.purpose(method.method))
    assumptions = method.assumptions.filter { !shared.contains($0) }.map(EstimatePage.persian)
  }
}

extension EstimatePage.Sensitivity {
  /// Rows of a table, each kind's heading at its first row.
  static func rows(_ choices: [EstimateView.Sensitivity]) -> [EstimatePage.Sensitivity] {
    choices.enumerated().map { place, choice in
      let isFirst = place == 0 || choices[place - 1].heading != choice.heading
      let ends = RangeWording.ends(choice.interval, nothing: "not available")
      return EstimatePage.Sensitivity(
        heading: isFirst ? choice.heading : nil,
        label: choice.label,
        low: ends.low,
        middle: choice.middle.map { Numerals.rounded($0) } ?? "not available",
        high: ends.high,
        note: choice.note
      )
    }
  }
}

extension EstimatePage.Consistency {
  init(_ row: EstimateView.Consistency) {
    list = row.list
    truth = Numerals.count(row.truth)
    (low, high) = RangeWording.ends(row.interval, nothing: "not available")
    middle = row.estimate.map { Numerals.rounded($0) } ?? "not available"
    verdict = EstimateWording.verdict(holds: row.holds)
    note = row.note
  }
}

extension EstimatePage.Part {
  init(_ part: EstimateView.Part) {
    name = part.name
    observed = Numerals.count(part.observed)
    (low, high) = RangeWording.ends(part.recommended, nothing: "none")
    kind =
      part.recommended.map {
        RangeWording.kind($0, MethodWording.interval(of: part.methods))
      } ?? "no range"
    note = part.refusal
  }
}

extension EstimatePage.Sampler {
  init(_ chains: EstimateView.Chains, method: String) {
    let count = Numerals.count(chains.chains.count, "chain", "chains")
    heading = "\(MethodWording.name(method)): \(count) of \(chains.quantity)"
    chart = ChainChart.draw(chains)
    self.chains = chains.chains.enumerated().map { number, draws in
      let sorted = ChainChart.thinned(draws).sorted()
      func quantile(_ share: Double) -> String {
        sorted.isEmpty
          ? "not known" : ChainChart.figure(sorted[Int(share * Double(sorted.count - 1))])
      }
      let ranks = number < chains.ranks.count ? chains.ranks[number] : []
      return EstimatePage.Chain(
        number: String(number + 1),
        low: quantile(0.05),
        middle: quantile(0.5),
        high: quantile(0.95),
        ranks: ranks.isEmpty
          ? "not known"
          : "\(Numerals.count(ranks.min() ?? 0)) to \(Numerals.count(ranks.max() ?? 0))"
      )
    }
  }
}
