/// What each word of a name is, as far as marks and marker words say, before any guess at order.
struct NameLayout {
  /// What a word is known to be.
  enum Place: Hashable {
    /// A word of the bearer's own name, of any part.
    case own
    /// A word of the bearer's own name after his father's: no given name.
    case ownSurname
    /// A word of this kind.
    case fixed(NamePart.Kind)
  }

  /// One place per word.
  var places: [Place]
  /// Neighbouring words of one kind are one part if they have one number here.
  var runs: [Int]
  /// Relative belief in this layout among those of one name.
  var belief = 1.0
  /// Words of the last forebear named, which may run into the bearer's surname.
  var lastForebear: Range<Int>?
  /// Whether that forebear stands inside the name (bin) and not as a remark (son of).
  var isLineage = false

  /// Whether a marker names the father.
  var namesFather: Bool { places.contains(.fixed(.father)) }

  /// Positions of the bearer's own words.
  var own: [Int] {
    places.indices.filter { places[$0] == .own || places[$0] == .ownSurname }
  }

  /// Positions of the bearer's own words, parted where a comma stands before them.
  ///
  /// A comma after a father's name says nothing of order.
  func sections(of tokens: [NameToken]) -> [[Int]] {
    var sections: [[Int]] = []
    var next = 0
    for index in own {
      let afterComma = tokens[next...index].contains { $0.joint == .comma }
      if sections.isEmpty || afterComma && places[index] == .own { sections.append([]) }
      sections[sections.count - 1].append(index)
      next = index + 1
    }
    return sections
  }
}
