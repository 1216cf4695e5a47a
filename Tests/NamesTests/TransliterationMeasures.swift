import InquestTestSupport
import Names
import Testing

/// How often proposals for names that no table has seen are right.
@Suite(.enabled(if: HeldOutNames.file != nil))
struct TransliterationMeasures {
  // All of them take a minute in a debug build; the figures in the method page are of all.
  private static let oneIn = 6

  /// Latin spellings and how often each was seen, by Persian word; folded letters, no spaces.
  private func spellings() throws -> [String: [String: Int]] {
    var spellings: [String: [String: Int]] = [:]
    for unit in try HeldOutNames(#require(HeldOutNames.file)).units {
      let persian = NameFolding.words(of: unit.persian).joined()
      let latin = NameFolding.words(of: unit.latin).joined()
      spellings[persian, default: [:]][latin, default: 0] += unit.count
    }
    return spellings
  }

  private func sample<Value>(_ all: [String: Value]) -> [(key: String, value: Value)] {
    all.sorted { $0.key < $1.key }.enumerated().filter { $0.offset % Self.oneIn == 0 }.map(
      \.element
    )
  }

  /// Evens out what Latin spellings of one vowel differ in, and doubled letters.
  private func plain(_ latin: String) -> String {
    var result = ""
    for letter in latin {
      let vowel: Character =
        switch letter {
        case "e", "y": "i"
        case "o": "u"
        default: letter
        }
      if vowel != result.last { result.append(vowel) }
    }
    return result
  }

  @Test
  func `the popular spelling of an unseen name is often the first proposal`() throws {
    var first = 0.0
    var attested = 0.0
    var plainly = 0.0
    var amongFive = 0.0
    let names = try sample(spellings())
    for (persian, spellings) in names {
      let commonest = spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
      let proposals = try Romanizer.proposals(for: persian, scheme: .popular)
        .map { NameFolding.words(of: $0.text).joined() }
      first += proposals.first == commonest ? 1 : 0
      attested += spellings.keys.contains(proposals[0]) ? 1 : 0
      plainly += spellings.keys.contains { plain($0) == plain(proposals[0]) } ? 1 : 0
      amongFive += proposals.contains(commonest) ? 1 : 0
    }
    let count = Double(names.count)
    #expect(first / count > 0.4)
    #expect(attested / count > 0.45)
    #expect(plainly / count > 0.55)
    #expect(amongFive / count > 0.6)
  }

  @Test
  func `the Persian spelling of an unseen name is often among the proposals`() throws {
    var persianByLatin: [String: Set<String>] = [:]
    for (persian, spellings) in try spellings() {
      for latin in spellings.keys { persianByLatin[latin, default: []].insert(persian) }
    }
    var first = 0.0
    var amongFive = 0.0
    let names = sample(persianByLatin)
    for (latin, persian) in names {
      let proposals = try PersianSpeller.proposals(for: latin).map(\.text)
      first += persian.contains(proposals[0]) ? 1 : 0
      amongFive += persian.isDisjoint(with: proposals) ? 0 : 1
    }
    let count = Double(names.count)
    #expect(first / count > 0.4)
    #expect(amongFive / count > 0.65)
  }
}
