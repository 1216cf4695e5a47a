/// A short text that spellings of one name have in common, to find pairs worth comparing.
///
/// Equal keys are a reason to compare, never a finding. Keys are stable: a later version adds kinds
/// and leaves these as they are. Recall and block sizes: `docs/methods/names.md`.
public struct NameKey: Hashable, Comparable, Sendable {
  /// What a key is made of.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The consonants of one word, or of two neighbours written as one.
    case word
    /// The coarse consonants of two words, in alphabetical order: finds names in another order.
    case pair
    /// The first three coarse consonants of a word, and roughly how many there are.
    case opening
    /// The consonants of a longer word with one left out: finds slips of the pen.
    case slip
  }

  /// What it is made of.
  public let kind: Kind
  /// Sounds in the alphabet of ``NameSkeleton``, the coarse ones in capitals where merged.
  public let text: String

  /// A stable 64-bit value for tables: FNV-1a of `kind:text` in UTF-8 (Fowler, Noll and Vo).
  public var value: UInt64 {
    (kind.rawValue + ":" + text).utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
  }

  /// By kind, then text.
  public static func < (a: NameKey, b: NameKey) -> Bool {
    (a.kind.rawValue, a.text) < (b.kind.rawValue, b.text)
  }
}
