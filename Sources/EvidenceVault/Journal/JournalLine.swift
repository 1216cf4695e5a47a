import CaseModel
import TransparencyLog

/// One line of the journal: what opens a commitment of the log, or the note that it was erased.
enum JournalLine: Hashable, Sendable {
  /// The salt and the exact envelope behind entry `index`.
  case opening(index: Int, salt: [UInt8], envelope: [UInt8])
  /// The opening was lawfully erased, which event `by` records.
  case erased(index: Int, by: Int)

  /// The line without its line feed.
  var bytes: [UInt8] {
    switch self {
    case .opening(let index, let salt, let envelope):
      Array("{\"i\":\(index),\"salt\":\"\(Hexadecimal.encode(salt))\",\"envelope\":\"".utf8)
        + Base64.encodeBytes(envelope) + Array("\"}".utf8)
    case .erased(let index, let by):
      Array("{\"i\":\(index),\"erasedBy\":\(by)}".utf8)
    }
  }

  var index: Int {
    switch self {
    case .opening(let index, _, _), .erased(let index, _): index
    }
  }

  /// The line in these bytes; nil unless they are exactly as ``bytes`` would write them.
  init?(parsing bytes: [UInt8]) {
    guard let json = JSONReader.value(of: bytes), let index = json["i"]?.int, index >= 0 else {
      return nil
    }
    if let by = json["erasedBy"]?.int {
      self = .erased(index: index, by: by)
    } else {
      guard let salt = json["salt"]?.string.flatMap({ Hexadecimal.decode($0) }),
        salt.count == Hash256.byteCount,
        let envelope = json["envelope"]?.string.flatMap({ Base64.decode($0) })
      else { return nil }
      self = .opening(index: index, salt: salt, envelope: envelope)
    }
    guard self.bytes == bytes else { return nil }
  }
}
