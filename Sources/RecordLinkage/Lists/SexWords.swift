/// The words and codes that lists write for a person's sex.
enum SexWords {
  private static let male: Set<String> = [
    "m", "male", "man", "boy", "مرد", "مذکر", "پسر", "ذکر", "1",
  ]
  private static let female: Set<String> = [
    "f", "female", "woman", "girl", "زن", "مونث", "مؤنث", "دختر", "انثی", "2",
  ]

  /// 1 for male, 2 for female, 0 for anything else.
  static func code(of text: String) -> UInt8 {
    let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined()
    return male.contains(word) ? 1 : female.contains(word) ? 2 : 0
  }
}
