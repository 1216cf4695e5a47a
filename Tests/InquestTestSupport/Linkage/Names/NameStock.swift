/// The names that simulated people are given: a stock of words, never anybody's name.
///
/// A class, so that every row that is written shares it by one reference.
final class NameStock: Sendable {
  /// Given names of men, with compounds of Gholam and Abd-ol.
  let menNames: NameTable
  /// Given names of women.
  let womenNames: NameTable
  /// What stands before a man's given name in compounds: Mohammad, Ali, Amir and the like.
  let firstParts: NameTable
  /// What follows it: Reza, Ali, Hossein and the like.
  let secondParts: NameTable
  /// Surnames: stems with suffixes, whole words, names from places.
  let surnames: NameTable
  /// Surnames from places, which often stand second.
  let placeSurnames: NameTable
  /// Towns.
  let places: NameTable
  /// Invented places of an event, which no map has.
  let sites: NameTable

  /// The stock; made once, since it takes some milliseconds.
  static let shared = NameStock()

  private init() {
    let men = Self.words(Self.men)
    func chosen(_ forms: [String]) -> [SimulatedWord] {
      forms.compactMap { form in men.first { $0.persian.first == form } }
    }
    let simple = NameTable(ranked: men, offset: 3)
    let compounds = Self.gholam(men) + Self.servants(Self.words(Self.attributes))
    // One man in eleven has a name with Gholam or Abd-ol, as rare singly as the fiftieth name.
    menNames = NameTable(
      zip(men, simple.weights).map { ($0, $1) }
        + compounds.enumerated().map { ($1, 0.6 / (Double($0 % 20) + 12)) }
    )
    womenNames = NameTable(ranked: Self.words(Self.women), offset: 4)
    firstParts = NameTable(
      ranked: chosen(["محمد", "علی", "امیر", "حسین", "سعید", "احمد"]),
      offset: 0
    )
    secondParts = NameTable(
      ranked: chosen([
        "رضا", "علی", "حسین", "حسن", "مهدی", "اکبر", "اصغر", "صادق", "باقر", "تقی", "جواد",
        "ابراهیم",
      ]),
      offset: 2
    )
    placeSurnames = NameTable(ranked: Self.words(Self.nisbas), offset: 3)
    surnames = Self.surnames(men)
    places = NameTable(ranked: Self.words(Self.towns), offset: 2)
    sites = NameTable(
      ranked: Self.words(Self.stems).suffix(14).map { stem in
        SimulatedWord(
          persian: stem.persian.prefix(1).map { $0 + "\u{200C}آباد" },
          latin: stem.latin.prefix(2).map { $0 + "abad" }
        )
      },
      offset: 1
    )
  }

  private static func words(_ table: String) -> [SimulatedWord] {
    table.split(separator: "\n").map(SimulatedWord.init(line:))
  }

  private static func gholam(_ men: [SimulatedWord]) -> [SimulatedWord] {
    ["رضا", "حسین", "علی", "عباس", "حسن", "محمد", "نبی", "حیدر"].compactMap { form in
      men.first { $0.persian.first == form }.map { part in
        SimulatedWord(
          persian: part.persian.prefix(1).map { "غلام\u{200C}" + $0 },
          latin: part.latin.prefix(2).flatMap { ["Gholam\u{200C}" + $0, "Qolam\u{200C}" + $0] }
        )
      }
    }
  }

  /// Abd-ol and an attribute, together or apart, the l as it is written or as it sounds.
  private static func servants(_ attributes: [SimulatedWord]) -> [SimulatedWord] {
    attributes.map { attribute in
      let persian = attribute.persian[0]
      let latin = attribute.latin[0]
      guard persian != "لله" else {
        return SimulatedWord(
          persian: ["عبدالله", "عبداله", "عبد الله"],
          latin: ["Abdollah", "Abdullah", "Abdolah", "Abd Allah", "Abdallah"]
        )
      }
      let sun = "srznd".contains(latin.lowercased().prefix(1)) ? String(latin.prefix(1)) : "l"
      let small = latin.lowercased()
      return SimulatedWord(
        persian: ["عبدال" + persian, "عبد ال" + persian],
        latin: [
          "Abdol" + small, "Abdol " + latin, "Abdul " + latin, "Abdol-" + latin,
          "Abdo" + sun.lowercased() + small, "Abd al-" + latin, "Abdul" + small,
        ]
      )
    }
  }

  private static func surnames(_ men: [SimulatedWord]) -> NameTable {
    var weighted: [(word: SimulatedWord, weight: Double)] = []
    let stems = men.prefix(110) + words(Self.stems)
    let stemWeights = NameTable(ranked: Array(stems), offset: 5).weights
    let stemSum = stemWeights.reduce(0, +)
    for line in suffixes.split(separator: "\n") {
      let suffix = SurnameSuffix(line)
      for (stem, weight) in zip(stems, stemWeights) {
        guard let word = suffix.attached(to: stem) else { continue }
        weighted.append((word, 0.6 * weight / stemSum * suffix.share))
      }
    }
    for (table, share) in [(wholeSurnames, 0.28), (nisbas, 0.12)] {
      let ranked = words(table)
      let weights = NameTable(ranked: ranked, offset: 8).weights
      let sum = weights.reduce(0, +)
      weighted += zip(ranked, weights).map { ($0, share * $1 / sum) }
    }
    return NameTable(weighted)
  }
}
