/// What the bytes of a name say of its folded letters, without folding it.
///
/// It never says that an edit distance is more than it is; it may say that it is less.
struct LetterCensus {
  /// ASCII letters and digits: each is a folded letter.
  private var plain = 0
  /// Characters of two bytes from U+0600, Arabic ones: none is folded to a letter a to z.
  private var arabic = 0
  /// Other characters outside ASCII: each may be none, one or two folded letters.
  private var marked = 0
  /// Which of the letters a to z occur among the ASCII letters.
  private var mask: UInt32 = 0

  init(utf8 bytes: some Sequence<UInt8>) {
    for byte in bytes {
      let lower = byte | 0x20
      if lower >= 0x61, lower <= 0x7A {
        plain += 1
        mask |= 1 << UInt32(lower - 0x61)
      } else if byte < 0x80 {
        if byte >= 0x30, byte <= 0x39 { plain += 1 }
      } else if byte >= 0xD8, byte < 0xE0 {
        arabic += 1
      } else if byte >= 0xC0 {
        marked += 1
      }
    }
  }

  /// Whether so few edits may lead from folded letters, of which this is the census, to another name.
  func mayBecome(_ name: LetterCensus, edits: Int) -> Bool {
    // Of each name, letters that the other cannot have must be edited away.
    (mask & ~name.mask).nonzeroBitCount <= edits + 2 * name.marked
      && (name.mask & ~mask).nonzeroBitCount <= edits + 2 * marked
      && plain <= name.plain + name.arabic + 2 * name.marked + edits
      && name.plain <= plain + arabic + 2 * marked + edits
  }
}
