import CaseModel

/// Recognises the encoding of a text and reads it.
///
/// A byte-order mark decides; then zero bytes in every other place mean UTF-16; then well-formed
/// UTF-8 is UTF-8; then letter statistics choose between windows-1256 and windows-1252. Anything else
/// is no text Inquest knows: a wrong guess would change names of people without a trace.
public enum TextDecoding {
  /// What to do with bytes that are broken in an encoding that is otherwise certain.
  public enum Damage: Sendable {
    /// Throw, naming the first broken place.
    case refuse
    /// Put U+FFFD in each broken place and say so in `DecodedText.problems`.
    case replace
  }

  /// Reads the text of a file.
  ///
  /// Throws `Problem.badInput` with line and column where the bytes are text in no known encoding,
  /// or in a known one with broken places and `damage` is `refuse`. A text without bytes is empty
  /// UTF-8. The other single-byte encodings of western Europe (windows-1254, ISO 8859-15) cannot be
  /// told from windows-1252 and are read as that. O(*n*).
  public static func decode(
    _ bytes: [UInt8],
    file: String,
    declared: TextEncoding? = nil,
    damage: Damage = .refuse
  ) throws -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try utf8(bytes[3...], hasMark: true, file: file, damage: damage)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(
        bytes[2...],
        littleEndian: bytes[0] == 0xFF,
        hasMark: true,
        file: file,
        damage: damage
      )
    }
    if let littleEndian = bytes.withUnsafeBufferPointer(EncodingEvidence.utf16ByteOrder) {
      return try utf16(
        bytes[...],
        littleEndian: littleEndian,
        hasMark: false,
        file: file,
        damage: damage
      )
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return decoded(text, .utf8, confidence: 1)
    }
    return try notPlainUnicode(bytes, file: file, declared: declared, damage: damage)
  }

  private static func notPlainUnicode(
    _ bytes: [UInt8],
    file: String,
    declared: TextEncoding?,
    damage: Damage
  ) throws -> DecodedText {
    let broken = UnicodeDamage(bytes, as: UTF8.self)
    let evidence = EncodingEvidence(bytes)
    if !evidence.hasControls {
      // Several sound sequences for each broken one do not happen by chance in a code page.
      if broken.soundScalars > 4 * broken.count {
        return try utf8(bytes[...], hasMark: false, file: file, damage: damage)
      }
      switch declared {
      case .windows1252 where evidence.fits1252, .windows1256:
        if let declared { return codePage(bytes, declared, confidence: 1) }
      default: break
      }
      if evidence.arabicShare >= 0.9 {
        return codePage(bytes, .windows1256, confidence: evidence.arabicShare)
      }
      if evidence.fits1252, evidence.highShare <= 0.3 {
        return codePage(bytes, .windows1252, confidence: 1 - evidence.highShare)
      }
    }
    throw Problem(
      .badInput,
      "the bytes are text in no encoding Inquest reads (UTF-8, UTF-16, windows-1252, windows-1256)",
      file: file,
      line: broken.line,
      column: broken.column,
      remedy: "Save the file as UTF-8 and add it again."
    )
  }

  private static func utf8(
    _ bytes: ArraySlice<UInt8>,
    hasMark: Bool,
    file: String,
    damage: Damage
  ) throws -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) {
      return decoded(text, .utf8, hasMark: hasMark, confidence: 1)
    }
    let problem = problem(of: UnicodeDamage(bytes, as: UTF8.self), in: .utf8, file: file)
    guard damage == .replace else { throw problem }
    let text = String(decoding: bytes, as: UTF8.self)
    return decoded(text, .utf8, hasMark: hasMark, confidence: 1, problems: [problem])
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>,
    littleEndian: Bool,
    hasMark: Bool,
    file: String,
    damage: Damage
  ) throws -> DecodedText {
    let encoding = littleEndian ? TextEncoding.utf16LittleEndian : .utf16BigEndian
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    // Half a unit at the end decodes to nothing, exactly as half a surrogate pair does.
    if index < bytes.endIndex { units.append(0xD800) }
    if let text = String(validating: units, as: UTF16.self) {
      return decoded(text, encoding, hasMark: hasMark, confidence: hasMark ? 1 : 0.99)
    }
    let problem = problem(of: UnicodeDamage(units, as: UTF16.self), in: encoding, file: file)
    guard damage == .replace else { throw problem }
    return decoded(
      String(decoding: units, as: UTF16.self),
      encoding,
      hasMark: hasMark,
      confidence: hasMark ? 1 : 0.99,
      problems: [problem]
    )
  }

  private static func codePage(
    _ bytes: [UInt8],
    _ encoding: TextEncoding,
    confidence: Double
  ) -> DecodedText {
    let table = encoding == .windows1256 ? CodePage.windows1256 : CodePage.windows1252
    return decoded(table.decode(bytes), encoding, confidence: confidence)
  }

  private static func decoded(
    _ text: String,
    _ encoding: TextEncoding,
    hasMark: Bool = false,
    confidence: Double,
    problems: [Problem] = []
  ) -> DecodedText {
    DecodedText(
      text: text,
      encoding: RecordedEncoding(encoding: encoding, hasByteOrderMark: hasMark),
      confidence: confidence,
      problems: problems
    )
  }

  private static func problem(
    of damage: UnicodeDamage,
    in encoding: TextEncoding,
    file: String
  ) -> Problem {
    let places = damage.count == 1 ? "one place" : "\(damage.count) places"
    return Problem(
      .badInput,
      "the text is \(encoding.name) but broken in \(places), the first of them here",
      file: file,
      line: damage.line,
      column: damage.column,
      remedy: "Ask for an undamaged copy, or correct the text in a copy and save that as UTF-8."
    )
  }
}
