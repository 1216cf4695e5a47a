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
    var signature: UInt32
  }

  private(set) var names: [Name] = []
  private var bySignature: [UInt32: [Int]] = [:]

  mutating func add(_ text: String, of place: String, _ standing: Standing) {
    let letters = PlaceNameFolding.letters(of: text)
    guard !letters.isEmpty else { return }
    let signature = PlaceSkeleton(letters).signature
    bySignature[signature, default: []].append(names.count)
    names.append(Name(letters: letters, place: place, standing: standing, signature: signature))
  }

  /// The names whose skeletons have a signature.
  func names(withSignature signature: UInt32) -> [Name] {
    bySignature[signature, default: []].map { names[$0] }
  }
}
