public import CaseModel

/// One part of a name, as a reading takes it.
public struct NamePart: Hashable, Sendable {
  /// What a part of a name is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A given name, simple or compound.
    case given
    /// A family name, with its prefix or suffix words.
    case surname
    /// The father's name.
    case father
    /// The father's father, or a forefather beyond him.
    case grandfather
    /// The mother's name.
    case mother
    /// A form of respect: Haj, Seyed, Mirza, Khan.
    case honorific
    /// A degree, rank or office: Dr, Ayatollah, General.
    case title
    /// A place, tribe or people that the bearer is said to be of: al-Tikriti, Tehrani.
    case nisba
    /// A name after a child: Abu Mahdi, Umm Kulthum.
    case kunya
    /// A name in quotation marks or brackets.
    case nickname
    /// A name said to be another of the bearer's: known as, a.k.a., معروف به.
    case alias
    /// A word that joins parts: bin, son of, فرزند, known as.
    case particle
    /// A single letter that stands for a name.
    case initial
    /// Something else: a number, a remark.
    case other
  }

  /// What the part is.
  public let kind: Kind
  /// The Unicode scalars it takes in the original.
  public let span: TextSpan
  /// The original at `span`.
  public let text: String
  /// The folded words of the part, for comparing only.
  public let words: [String]
}
