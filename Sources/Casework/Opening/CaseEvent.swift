import CaseModel
public import RecordLinkage

/// The deeds that a case records, and what each carries.
///
/// Names and keys are part of the format.
enum CaseEvent {
  /// The case was made: `title`, `identifier`, `truePopulation` in a demonstration.
  static let created = "case.created"
  /// Places were named that no gazetteer knows: `places`, `count`.
  static let placesNamed = "places.named"
  /// An original came in: `name`, `source`, `method`, `collectedAt`, `url`.
  static let added = "exhibit.added"
  /// The same bytes came in again, from elsewhere: the same keys.
  static let addedAgain = "exhibit.added-again"
  /// A text was read from an exhibit: `rendition` (object), `reader`, and what was recognised.
  static let read = "exhibit.read"
  /// An exhibit was kept as it is: `reason`, `reader`.
  static let unread = "exhibit.unread"
  /// An exhibit was taken as a list of people: `name`, `source`, `identifier`, `columns`, and
  /// `compiledFrom` where it was made from other lists.
  static let listImported = "list.imported"
  /// Claims were proposed: `result` (object), `rendition`, `engine`, `count`.
  static let claimsProposed = "claims.proposed"
  /// Links were proposed: `result` (object), `engine`, `seed`, `inputs`.
  static let linksProposed = "links.proposed"
  /// An estimate was proposed: `result` (object), `engine`, `seed`, `input`.
  static let estimateProposed = "estimate.proposed"

  /// Pairs of records were decided on: `records`, `verdict`, `deed`, `sealed`; the reason is the event's.
  static let linksDecided = "links.decided"
  /// A decision was taken back: `decision`, the index of its event.
  static let decisionRetracted = "links.retracted"
  /// What the case takes from the machine was set: `accept`, `double`.
  static let linkPolicySet = "links.policy-set"
  /// Pairs were drawn for clerical review: `result` (object), `engine`, `seed`, `input`, `count`.
  static let reviewSampleDrawn = "links.sample-drawn"

  /// The deed in words, for a list of deeds.
  static func summary(action: String, parameters: JSONValue) -> String {
    let name = parameters["name"]?.string ?? ""
    let count = parameters["count"]?.int ?? 0
    switch action {
    case created: return "Case made: \(parameters["title"]?.string ?? "")"
    case placesNamed: return "\(count) places named"
    case added: return "Exhibit added: \(name)"
    case addedAgain: return "The same exhibit came in again: \(name)"
    case read: return "Text read by \(parameters["reader"]?.string ?? "")"
    case unread: return "Kept unread: \(parameters["reason"]?.string ?? "")"
    case listImported: return "List imported: \(name)"
    case claimsProposed:
      return "\(count) claims proposed by \(parameters["engine"]?.string ?? "")"
    case linksProposed:
      return "\(count) people proposed by \(parameters["engine"]?.string ?? "")"
    case linksDecided: return decided(parameters)
    case decisionRetracted:
      return "Decision of event \(parameters["decision"]?.int ?? 0) taken back"
    case linkPolicySet: return "Policy set. " + LinkPolicy(json: parameters).sentence
    case reviewSampleDrawn: return "\(count) pairs drawn for clerical review"
    case estimateProposed: return "Estimate proposed by \(parameters["engine"]?.string ?? "")"
    default: return action
    }
  }

  /// What was decided on which records; of a sealed decision only that there is one.
  private static func decided(_ parameters: JSONValue) -> String {
    let pairs = (parameters["records"]?.array ?? []).compactMap(PairKey.init(json:))
    guard parameters["sealed"]?.bool != true else {
      return
        "Decided under seal on \(pairs.count == 1 ? "a pair" : "\(pairs.count) pairs") of records"
    }
    let verdict = ReviewVerdict(rawValue: parameters["verdict"]?.string ?? "")?.words ?? ""
    guard let first = pairs.first, pairs.count == 1 else {
      return "Decided \(verdict): \(pairs.count) pairs of records, by one deed"
    }
    return "Decided \(verdict): \(first.a) and \(first.b)"
  }
}

extension ReviewVerdict {
  /// The verdict under its code: `same`, `different` or `undecided`.
  public init?(code: String) { self.init(rawValue: code) }

  /// The verdict as people say it.
  public var words: String {
    switch self {
    case .same: "the same"
    case .different: "not the same"
    case .undecided: "undecided"
    }
  }
}
