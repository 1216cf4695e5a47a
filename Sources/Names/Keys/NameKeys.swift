/// The blocking keys of names: several for each, so that a difference in one place leaves others.
///
/// Honorifics and titles make no keys. A name of n words has at most n + (n − 1) word keys,
/// n(n − 1)/2 pairs, n openings and as many slips as its longer words have consonants.
public enum NameKeys {
  /// Words beyond this many make no keys.
  private static let longest = 6
  /// A word with fewer consonants than this makes no key with one left out.
  private static let shortestSlip = 4

  /// The keys of a name as given, ascending, each once; none where it has no letters.
  ///
  /// - Complexity: linear in the name but for its pairs of words, of which there are at most 15.
  public static func keys(of name: String) -> [NameKey] {
    keys(of: ComparedName.Draft(ParsedName(name)).tokens.map(\.word))
  }

  /// The keys of folded words that are one name.
  public static func keys(of words: [String]) -> [NameKey] {
    let skeletons = words.prefix(longest).map { NameSkeleton(word: $0).consonants }
      .filter { !$0.isEmpty }
    var keys: Set<NameKey> = []
    func add(_ kind: NameKey.Kind, _ sounds: [UInt8]) {
      keys.insert(NameKey(kind: kind, text: String(decoding: sounds, as: UTF8.self)))
    }
    for (index, skeleton) in skeletons.enumerated() {
      add(.word, skeleton)
      if index + 1 < skeletons.count {
        add(.word, NameSkeleton.joined(skeleton, skeletons[index + 1]))
      }
      let coarse = coarse(skeleton)
      add(.opening, coarse.prefix(3) + [UInt8(ascii: coarse.count > 5 ? "+" : "-")])
      for other in skeletons[(index + 1)...] {
        let pair = [coarse, self.coarse(other)].sorted { $0.lexicographicallyPrecedes($1) }
        add(.pair, pair[0] + [UInt8(ascii: "|")] + pair[1])
      }
      guard skeleton.count >= shortestSlip else { continue }
      for left in skeleton.indices {
        var slip = skeleton
        slip.remove(at: left)
        add(.slip, slip)
      }
    }
    return keys.sorted()
  }

  /// Sounds that French, English, Persian and Arabic habits of writing exchange, as one.
  private static func coarse(_ sounds: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for sound in sounds {
      let merged: UInt8 =
        switch sound {
        case UInt8(ascii: "q"), UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "x"):
          UInt8(ascii: "K")
        case UInt8(ascii: "C"), UInt8(ascii: "$"): UInt8(ascii: "S")
        case UInt8(ascii: "d"), UInt8(ascii: "z"): UInt8(ascii: "Z")
        case UInt8(ascii: "t"), UInt8(ascii: "s"): UInt8(ascii: "T")
        case UInt8(ascii: "b"), UInt8(ascii: "p"): UInt8(ascii: "B")
        default: sound
        }
      // `dj` is French for j.
      if sound == UInt8(ascii: "j"), result.last == UInt8(ascii: "Z") { result.removeLast() }
      if result.last != merged { result.append(merged) }
    }
    return result
  }
}
