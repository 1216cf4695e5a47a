/// The names of what is not in the table of towns: countries, provinces, former names and sites.
struct ListedNames: Sendable {
  /// How a name belongs to its place.
  enum Standing: Hashable, Sendable {
    case main, alternative
    case former(YearSpan)
  }

  /// One name.
  struct Name: Sendable {
    var letters: [Unicode.Scalar]
    var place: String
    var standing: Standing
  }

  private(set) var names: [Name] = []
  private var bySignature: [UInt32: [Int]] = [:]

  /// Takes in a place's names; one without a letter is passed over.
  mutating func add(_ texts: [String], of place: String, _ standing: Standing) {
    for letters in texts.map({ PlaceNameFolding.letters(of: $0) }) where !letters.isEmpty {
      let signature = PlaceSkeleton(letters).signature
      bySignature[signature, default: []].append(names.count)
      names.append(Name(letters: letters, place: place, standing: standing))
    }
  }

  /// The names whose skeletons have a signature.
  func names(withSignature signature: UInt32) -> [Name] {
    bySignature[signature, default: []].map { names[$0] }
  }
}
