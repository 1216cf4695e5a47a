/// Place names, their forms and parents.
///
/// The standard gazetteer holds countries with their demonyms and capitals. A case adds its own
/// places. A match is a name in a text; it must not be used to claim that something happened there.
public struct Gazetteer: Sendable {
  /// A name found in a sequence of words.
  public struct Match: Hashable, Sendable {
    /// The place.
    public var entry: GazetteerEntry
    /// How many words the name took.
    public var wordCount: Int
    /// Whether the words were an adjective or name of inhabitants, not the place's own name.
    public var isDemonym: Bool
  }

  private struct Form: Sendable {
    var words: [String]
    var entry: Int
    var isDemonym: Bool
  }

  /// All places, in the order they were given.
  public private(set) var entries: [GazetteerEntry] = []
  private var formsByFirstWord: [String: [Form]] = [:]
  private var indexByID: [String: Int] = [:]

  /// Makes a gazetteer of some places; where two share an identifier, the later one stands.
  public init(entries: [GazetteerEntry]) {
    for entry in entries { insert(entry) }
  }

  /// Returns this gazetteer with more places in it.
  public func adding(_ more: [GazetteerEntry]) -> Gazetteer {
    var copy = self
    for entry in more { copy.insert(entry) }
    return copy
  }

  /// The place with an identifier.
  public subscript(id: String) -> GazetteerEntry? {
    indexByID[id].map { entries[$0] }
  }

  /// Folds a name to the words that are compared.
  public static func words(of name: some StringProtocol) -> [String] {
    PlaceNameFolding.words(of: name)
  }

  /// The place a whole name stands for, demonyms left out.
  public func place(named name: some StringProtocol) -> GazetteerEntry? {
    let words = Self.words(of: name)
    guard let match = longestMatch(in: words, at: 0), match.wordCount == words.count,
      !match.isDemonym
    else { return nil }
    return match.entry
  }

  /// Whether any name starts with a folded word: a cheap test before `longestMatch`.
  public func canStart(with word: String) -> Bool {
    formsByFirstWord[word] != nil
  }

  /// The longest name that starts at a position of folded words.
  public func longestMatch(in words: [String], at position: Int) -> Match? {
    guard words.indices.contains(position), let forms = formsByFirstWord[words[position]] else {
      return nil
    }
    // Forms are kept longest first, so the first that fits is the longest.
    for form in forms where words[position...].starts(with: form.words) {
      return Match(
        entry: entries[form.entry],
        wordCount: form.words.count,
        isDemonym: form.isDemonym
      )
    }
    return nil
  }

  private mutating func insert(_ entry: GazetteerEntry) {
    let index: Int
    if let known = indexByID[entry.id] {
      index = known
      entries[index] = entry
      for key in formsByFirstWord.keys {
        formsByFirstWord[key]?.removeAll { $0.entry == index }
        if formsByFirstWord[key]?.isEmpty == true { formsByFirstWord[key] = nil }
      }
    } else {
      index = entries.count
      entries.append(entry)
      indexByID[entry.id] = index
    }
    for name in [entry.name] + entry.forms { insert(name, of: index, isDemonym: false) }
    for name in entry.demonyms { insert(name, of: index, isDemonym: true) }
  }

  private mutating func insert(_ name: String, of index: Int, isDemonym: Bool) {
    let words = Self.words(of: name)
    guard let first = words.first else { return }
    let form = Form(words: words, entry: index, isDemonym: isDemonym)
    var forms = formsByFirstWord[first] ?? []
    let place = forms.firstIndex { $0.words.count < words.count } ?? forms.endIndex
    forms.insert(form, at: place)
    formsByFirstWord[first] = forms
  }
}
