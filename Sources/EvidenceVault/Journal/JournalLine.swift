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
    var scanner = FixedFormScanner(bytes)
    guard scanner.take("{\"i\":"), let index = scanner.takeWholeNumber() else { return nil }
    if scanner.take(",\"erasedBy\":") {
      guard let by = scanner.takeWholeNumber(), scanner.take("}") else { return nil }
      self = .erased(index: index, by: by)
    } else {
      guard scanner.take(",\"salt\":"),
        let salt = Hexadecimal.decode(String(decoding: scanner.takeQuoted(), as: UTF8.self)),
        salt.count == Hash256.byteCount,
        scanner.take(",\"envelope\":"),
        let envelope = Base64.decode(scanner.takeQuoted()),
        scanner.take("}")
      else { return nil }
      self = .opening(index: index, salt: salt, envelope: envelope)
    }
    guard scanner.isAtEnd else { return nil }
  }
}
