import CaseModel

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
  /// An exhibit was taken as a list of people: `name`, `source`, `identifier`, `columns`.
  static let listImported = "list.imported"
  /// Claims were proposed: `result` (object), `rendition`, `engine`, `count`.
  static let claimsProposed = "claims.proposed"
  /// Links were proposed: `result` (object), `engine`, `seed`, `inputs`.
  static let linksProposed = "links.proposed"
  /// An estimate was proposed: `result` (object), `engine`, `seed`, `input`.
  static let estimateProposed = "estimate.proposed"

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
    case estimateProposed: return "Estimate proposed by \(parameters["engine"]?.string ?? "")"
    default: return action
    }
  }
}
