import CaseModel
import TransparencyLog

/// What the writer adds to a draft: who, when, and the item's event before.
struct EventStamp {
  let eventID: String
  let actor: String
  let tool: Tool
  let wallNanoseconds: Int
  let monotonicMicroseconds: Int
  let bootID: String
  let previous: Hash256?
  /// Said in the event when the wall clock is behind that of the event before.
  let clockAnomaly: String?

  /// The canonical payload of the event (RFC 8785).
  func payload(of draft: EventDraft) -> [UInt8] {
    var members: [String: JSONValue] = [
      "version": 1,
      "event": .string(eventID),
      "item": .string(draft.item),
      "action": .string(draft.action),
      "actor": .string(actor),
      "onBehalfOf": .optional(draft.onBehalfOf),
      "time": .string(Self.time(wallNanoseconds)),
      "monotonic": .int(monotonicMicroseconds),
      "boot": .string(bootID),
      "previous": .optional(previous?.hex),
      "objects": .array(draft.objects.map(\.json)),
      "reason": .optional(draft.reason),
      "authority": .optional(draft.authority),
      "from": .optional(draft.from),
      "to": .optional(draft.to),
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "parameters": draft.parameters,
    ]
    if let clockAnomaly { members["clockAnomaly"] = .string(clockAnomaly) }
    return JSONValue.object(members).canonicalBytes
  }

  /// Nanoseconds since 1970 as `2026-11-23T22:53:09.123456Z`: of fixed width, so text order is time's.
  static func time(_ nanoseconds: Int) -> String {
    let microseconds = nanoseconds / 1000
    let second = 1_000_000
    let (day, rest) = microseconds.quotientAndRemainder(dividingBy: 86_400 * second)
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let clock = [rest / (3600 * second), rest / (60 * second) % 60, rest / second % 60]
      .map { padded($0, 2) }
      .joined(separator: ":")
    return "\(Day(number: day).iso8601)T\(clock).\(padded(rest % second, 6))Z"
  }
}
