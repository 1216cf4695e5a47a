import Casework

/// How many there were: what was observed, what each method says, what it takes for granted.
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
    var estimate: String
    var low: String
    var high: String
    var level: String
    var assumptions: [String]
    var warnings: [String]
    var diagnostics: [Diagnostic]
  }

  /// A figure about a fit.
  struct Diagnostic: Sendable {
    var name: String
    var value: String
  }

  /// An answer under another assumption.
  struct Sensitivity: Sendable {
    var label: String
    var low: String
    var middle: String
    var high: String
  }

  let title = "How many"
  var headline: String
  var level: String?
  var refusal: String?
  var reason: String?
  var observed: HTML
  var truth: String?
  var lists: [ListSize]
  var overlapFinding: String
  var overlapChart: HTML
  var overlaps: [Overlap]
  var forestChart: HTML
  var methods: [Method]
  var sensitivity: [Sensitivity]
  var seed: String
  var input: String
  var event: HTML

  /// Presents the newest estimate.
  init(_ view: EstimateView, links: Links) {
    headline = view.recommended.map(RangeWording.sentence) ?? "No range can be given"
    level = view.recommended.map(RangeWording.level)
    refusal = view.refusal
    reason = view.reason
    observed = links.link(
      .people(),
      HTML(text: Numerals.count(view.observed, "person", "people"))
    )
    truth = view.truePopulation.map { Numerals.count($0) }
    lists = zip(view.lists, view.listSizes).map { name, size in
      ListSize(
        name: links.link(.people(PersonFilter(list: name)), text: name),
        people: Numerals.count(size)
      )
    }
    overlapFinding = Self.overlapFinding(view)
    overlapChart = OverlapChart.draw(view, links: links)
    overlaps = view.overlaps.map { overlap in
      Overlap(
        lists: PeoplePage.names(pattern: overlap.pattern, lists: view.lists),
        count: links.link(
          .people(PersonFilter(pattern: overlap.pattern)),
          HTML(text: Numerals.count(overlap.count))
        )
      )
    }
    forestChart = ForestChart.draw(view)
    methods = view.methods.map { Method($0) }
    sensitivity = view.sensitivity.map { row in
      Sensitivity(
        label: row.label,
        low: row.low.map { Numerals.rounded($0, .down) } ?? "not available",
        middle: row.middle.map { Numerals.rounded($0) } ?? "not available",
        high: row.high.map { Numerals.rounded($0, .up) } ?? "not available"
      )
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
}

extension EstimatePage.Method {
  init(_ method: EstimateView.Method) {
    name = MethodWording.name(method.method)
    purpose = "\(method.method), version \(method.version)"
    estimate = method.estimate.map { Numerals.rounded($0) } ?? "withheld"
    low = method.interval.map { Numerals.rounded($0.low, .down) } ?? "none"
    high = method.interval.map { RangeWording.high($0.high) } ?? "none"
    level = method.interval.map(RangeWording.level) ?? ""
    assumptions = method.assumptions
    warnings = method.warnings
    diagnostics = method.diagnostics.map {
      EstimatePage.Diagnostic(name: $0.name, value: $0.value)
    }
  }
}

/// Names of methods for people.
enum MethodWording {
  /// "chao" → "Chao’s lower bound".
  static func name(_ method: String) -> String {
    switch method {
    case "chapman": "Chapman, two lists"
    case "chao": "Chao’s lower bound"
    case "loglinear": "Log-linear models"
    case "decomposable": "Decomposable models"
    case "zelterman": "Zelterman, a cross-check"
    case "lcmcr": "Latent classes"
    default: method
    }
  }

  /// Whether a method says how many there were at least, and nothing of how many at most.
  static func isLowerBound(_ method: String) -> Bool { method.hasPrefix("chao") }
}
