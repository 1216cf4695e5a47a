/// A place name taken apart: the name, the kind it says, and what it says it lies in.
struct PlaceNameReading {
  /// A name to look up.
  struct Query: Hashable {
    /// Folded letters, words joined.
    var letters: [Unicode.Scalar]
    /// The kind that words beside the name say.
    var kind: GazetteerEntry.Kind?
    /// Whether words were set aside to get it.
    var isPart: Bool
  }

  /// What to look up, the whole name first.
  private(set) var queries: [Query] = []
  /// Names of what it is said to lie in.
  private(set) var containers: [String] = []
  /// What stands in brackets: another name of it, or what it lies in.
  private(set) var asides: [String] = []
  /// The words of the name itself, for a container at its end: "Karaj Iran".
  private(set) var words: [String] = []
  /// What was passed over.
  private(set) var notes: [PlaceNameNote] = []

  /// Characters (Unicode scalars) that a name may have.
  static let limit = 256

  /// Reads a name in one pass over at most `limit` characters.
  init(_ name: String) throws(PlaceNameRefusal) {
    let scalars = name.unicodeScalars.prefix(Self.limit + 1)
    guard scalars.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
    note(scalars)
    let (segments, bracketed) = Self.segments(of: scalars)
    guard let first = segments.first else { throw .noLetters }
    var words = PlaceNameFolding.words(of: first)
    if let lead = words.dropFirst().firstIndex(where: GenericPlaceWords.leadsToContainer),
      lead + 1 < words.count
    {
      containers.append(words[(lead + 1)...].joined(separator: " "))
      words = Array(words[..<lead])
    }
    self.words = words
    containers += segments.dropFirst().filter { Self.kind(alone: $0) == nil }
    asides = bracketed
    add(words)
    // "Evin, prison": the kind stands behind the comma.
    if let kind = segments.dropFirst().compactMap(Self.kind(alone:)).first {
      for index in queries.indices where queries[index].kind == nil { queries[index].kind = kind }
    }
    guard !queries.isEmpty else { throw .noLetters }
  }

  /// The words of a name without those for a kind, and that kind; all words where nothing would be left.
  static func withoutKind(_ words: [String]) -> (words: [String], kind: GazetteerEntry.Kind?) {
    var rest: [String] = []
    var kind: GazetteerEntry.Kind?
    var afterKind = true
    for word in words {
      if let said = GenericPlaceWords.kind(of: word) {
        kind = kind ?? said
        afterKind = true
        while rest.count > 1, let last = rest.last, GenericPlaceWords.joins(last) {
          rest.removeLast()
        }
      } else if !(afterKind && GenericPlaceWords.joins(word)) {
        rest.append(word)
        afterKind = false
      }
    }
    return rest.isEmpty || kind == nil ? (words, nil) : (rest, kind)
  }

  /// Takes the longest end of the name that is a container off it: "Karaj Iran", "Evin prison Tehran".
  ///
  /// - Returns: What is left to look up, or nil where no end of one to three words is a container.
  mutating func splitContainer(_ isContainer: ([Unicode.Scalar]) -> Bool) -> Query? {
    for count in (1...3).reversed() where count < words.count {
      // In Latin script a kind at the start of the end is the name's own: "Evin prison | Tehran".
      let start = words[words.count - count]
      if start.utf8.first.map({ $0 < 0x80 }) ?? true, GenericPlaceWords.kind(of: start) != nil {
        continue
      }
      let tail = Self.withoutKind(Array(words.suffix(count)))
      guard isContainer(Array(tail.words.joined().unicodeScalars)) else { continue }
      let head = Self.withoutKind(Array(words.dropLast(count)))
      containers.append(words.suffix(count).joined(separator: " "))
      let letters = Array(head.words.joined().unicodeScalars)
      queries.append(Query(letters: letters, kind: head.kind, isPart: true))
      return queries.last
    }
    return nil
  }

  private static func kind(alone segment: String) -> GazetteerEntry.Kind? {
    let words = PlaceNameFolding.words(of: segment)
    return words.count == 1 ? GenericPlaceWords.kind(of: words[0]) : nil
  }

  private mutating func add(_ words: [String]) {
    let whole = words.joined()
    guard !whole.isEmpty else { return }
    let (rest, kind) = Self.withoutKind(words)
    queries.append(Query(letters: Array(whole.unicodeScalars), kind: kind, isPart: false))
    guard kind != nil else { return }
    queries.append(Query(letters: Array(rest.joined().unicodeScalars), kind: kind, isPart: true))
  }

  private mutating func note(_ scalars: some Sequence<Unicode.Scalar>) {
    var found: Set<PlaceNameNote> = []
    for scalar in scalars {
      switch scalar.value {
      case 0xFFFD: found.insert(.undecodable)
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: found.insert(.directions)
      case 0x00...0x1F, 0x7F...0x9F: found.insert(.controls)
      default: break
      }
    }
    notes = PlaceNameNote.allCases.filter(found.contains)
  }

  private static func segments(
    of scalars: String.UnicodeScalarView.SubSequence
  ) -> (outside: [String], bracketed: [String]) {
    var (outside, bracketed): ([String], [String]) = ([], [])
    var current = String.UnicodeScalarView()
    var depth = 0
    func end() {
      let segment = String(current)
      current = String.UnicodeScalarView()
      guard !PlaceNameFolding.words(of: segment).isEmpty else { return }
      if depth > 0 { bracketed.append(segment) } else { outside.append(segment) }
    }
    var resumed = ""
    for scalar in scalars {
      switch scalar {
      case "(", "[", "（":
        if depth == 0 { resumed = String(current) + " " }
        if depth > 0 { end() }
        current = String.UnicodeScalarView()
        depth += 1
      case ")", "]", "）":
        guard depth > 0 else { continue }
        end()
        depth -= 1
        // "Gohardasht (Rajai Shahr) prison": the name goes on behind the bracket.
        if depth == 0 { current = resumed.unicodeScalars }
      case ",", ";", "/", "،", "؛", "\n": end()
      default:
        // Bytes that were no text and controls may stand within a word: none ends here.
        if scalar == "\t" {
          current.append(" ")
        } else if scalar.value != 0xFFFD, scalar.value > 0x1F {
          current.append(scalar)
        }
      }
    }
    if depth > 0 {
      end()
      depth = 0
      current = resumed.unicodeScalars
    }
    end()
    return (outside, bracketed)
  }
}
