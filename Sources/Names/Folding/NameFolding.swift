import CaseModel

/// Brings names to a form in which spellings that differ only in code points are the same.
///
/// Lower case, no diacritics or vowel signs, one form of each Arabic-script letter that Persian,
/// Arabic, Kurdish, Urdu and Pashto keyboards write differently, Cyrillic in Latin letters, Latin
/// digits, a zero-width non-joiner taken as a break. ع stays.
/// A folded form is for comparing only: the text as given is what is shown.
public enum NameFolding {
  /// The words of a text in their folded form, in order.
  ///
  /// Hyphens, dots, commas and every other mark part words; apostrophes vanish (`Sa'di` is `sadi`).
  /// Cost: linear in the text.
  public static func words(of text: String) -> [String] {
    foldedWords(of: text).map(\.text)
  }

  /// The words of a text in their folded form, each with the span of the original it came from.
  ///
  /// Vowel signs after the last letter belong to the span, quotation marks do not. Cost: linear.
  public static func foldedWords(of text: String) -> [FoldedWord] {
    var builder = FoldedWordBuilder()
    var offset = 0
    for scalar in text.unicodeScalars {
      builder.append(FoldedScalar.folding(scalar), at: offset)
      offset += 1
    }
    return builder.finish()
  }
}

/// Gathers folded scalars to words, with the two rules that look at a neighbour.
///
/// Kurdish writes a vowel that begins a word on a carrier (ئەحمەد, ئارام) and its short e as a letter
/// (ە). Persian writes alef for the first and only a final he for the second.
private struct FoldedWordBuilder {
  private var words: [FoldedWord] = []
  private var bytes: [UInt8] = []
  private var start = 0
  private var end = 0
  private var carrierOpens = false
  private var pendingE = false

  mutating func append(_ folded: FoldedScalar, at offset: Int) {
    switch folded {
    case .letter(let scalar): append(scalar, at: offset)
    case .several(let parts): for part in parts { append(part, at: offset) }
    case .carrier:
      guard bytes.isEmpty else { return append("ی", at: offset) }
      append("ا", at: offset)
      carrierOpens = true
    case .shortE:
      guard !bytes.isEmpty else { return append("ه", at: offset) }
      pendingE = true
      end = offset + 1
    case .mark: if !bytes.isEmpty, end == offset { end = offset + 1 }
    case .nothing: break
    case .boundary: close()
    }
  }

  mutating func finish() -> [FoldedWord] {
    close()
    return words
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    pendingE = false
    if bytes.isEmpty { start = offset }
    end = offset + 1
    defer { carrierOpens = false }
    if carrierOpens, scalar == "ا" { return }
    if scalar.value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
    }
  }

  private mutating func close() {
    if pendingE { append("ه", at: end - 1) }
    guard !bytes.isEmpty else { return }
    words.append(
      FoldedWord(text: String(decoding: bytes, as: UTF8.self), span: TextSpan(start, end))
    )
    bytes.removeAll(keepingCapacity: true)
  }
}
