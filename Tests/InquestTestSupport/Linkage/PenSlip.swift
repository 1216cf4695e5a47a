import Statistics

/// One slip of whoever typed a word, or of the machine that read it.
struct PenSlip {
  let isPersian: Bool
  let misread: Bool

  /// The word with one letter too many, too few, wrong or out of place.
  ///
  /// The first letter is spared three times in four: people look at it while they write.
  func applied(to text: String, _ generator: inout SeededGenerator) -> String {
    var letters = Array(text.unicodeScalars)
    guard letters.count > 2 else { return text }
    let first = generator.chance(0.75) ? 1 : 0
    let place = first + generator.below(letters.count - first)
    if misread, let seen = confusion(letters, place) {
      letters.replaceSubrange(place..<(place + seen.length), with: seen.letters)
      return String(String.UnicodeScalarView(letters))
    }
    switch generator.below(5) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(neighbour(letters[place], &generator), at: place)
    case 2 where place + 1 < letters.count: letters.swapAt(place, place + 1)
    case 3 where place > 0: letters.insert(letters[place], at: place)
    default: letters[place] = neighbour(letters[place], &generator)
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// A key beside the letter's on the Persian or the English keyboard.
  private func neighbour(
    _ letter: Unicode.Scalar,
    _ generator: inout SeededGenerator
  ) -> Unicode.Scalar {
    let lower = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
    for row in isPersian ? Self.persianRows : Self.englishRows {
      guard let index = row.firstIndex(of: lower) else { continue }
      let step = generator.chance(0.5) ? 1 : -1
      return row[(index + step + row.count) % row.count]
    }
    let row = isPersian ? Self.persianRows[1] : Self.englishRows[1]
    return row[generator.below(row.count)]
  }

  private func confusion(
    _ letters: [Unicode.Scalar],
    _ place: Int
  ) -> (length: Int, letters: [Unicode.Scalar])? {
    for (from, to) in isPersian ? Self.persianLooks : Self.latinLooks
    where letters[place...].starts(with: from) {
      return (from.count, to)
    }
    return nil
  }

  private static let englishRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { row in
    Array(row.unicodeScalars)
  }
  private static let persianRows = ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"].map { row in
    Array(row.unicodeScalars)
  }
  private static let latinLooks = looks(
    "rn>m m>rn li>h h>b l>i i>l e>c c>e o>a a>o n>u u>n v>y y>v f>t t>f d>cl B>R S>5 O>0"
  )
  private static let persianLooks = looks(
    "ب>پ پ>ب ت>ث ث>ت ج>چ چ>ج ح>خ خ>ح ر>ز ز>ر ژ>ز س>ش ش>س ص>ض ض>ص ط>ظ ظ>ط ع>غ غ>ع ف>ق ق>ف ک>گ گ>ک ن>ت د>ذ ذ>د"
  )

  private static func looks(
    _ table: String
  ) -> [(from: [Unicode.Scalar], to: [Unicode.Scalar])] {
    table.split(separator: " ").map { pair in
      let sides = pair.split(separator: ">").map { Array($0.unicodeScalars) }
      return (sides[0], sides[1])
    }
  }
}
