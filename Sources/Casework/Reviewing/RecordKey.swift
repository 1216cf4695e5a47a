import CaseModel
import CaseRegister
import RecordLinkage

/// A record by its list and its identifier there: what decisions are about, whatever run proposed what.
public struct RecordKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The list's name.
  public let list: String
  /// The record's identifier in it.
  public let id: String

  /// Names a record.
  public init(list: String, id: String) {
    self.list = list
    self.id = id
  }

  /// "list:id", as commands take it.
  public var description: String { list + ":" + id }

  /// Order by list, then identifier.
  public static func < (left: Self, right: Self) -> Bool {
    (left.list, left.id) < (right.list, right.id)
  }

  init(_ row: RecordRow) { self.init(list: row.list, id: row.id) }

  var record: PairDecision.Record { PairDecision.Record(list: list, id: id) }

  var json: JSONValue { [.string(list), .string(id)] }

  init?(json: JSONValue) {
    guard let parts = json.array, parts.count == 2, let list = parts[0].string,
      let id = parts[1].string
    else { return nil }
    self.init(list: list, id: id)
  }
}

/// Two records in one order, whichever was named first.
public struct PairKey: Hashable, Sendable {
  /// The record that comes first by list and identifier.
  public let a: RecordKey
  /// The other.
  public let b: RecordKey

  /// Names two records.
  public init(_ first: RecordKey, _ second: RecordKey) {
    self.init(RecordPair((first.list, first.id), (second.list, second.id)))
  }

  init(_ records: RecordPair) {
    a = RecordKey(list: records.listA, id: records.idA)
    b = RecordKey(list: records.listB, id: records.idB)
  }

  var records: RecordPair { RecordPair((a.list, a.id), (b.list, b.id)) }

  var json: JSONValue { [a.json, b.json] }

  init?(json: JSONValue) {
    guard let parts = json.array, parts.count == 2, let a = RecordKey(json: parts[0]),
      let b = RecordKey(json: parts[1])
    else { return nil }
    self.init(a, b)
  }
}

extension PairKey {
  /// Throws where both are one record.
  func requireTwo() throws {
    guard a == b else { return }
    throw Problem(
      .usage,
      "a record cannot be compared with itself",
      remedy: "Name two records."
    )
  }
}
