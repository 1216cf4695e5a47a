/// Orders of parts that names have, with how common each is before the words are looked at.
///
/// The figures are judgements about the lists of this field, not measurements.
enum PartPattern {
  typealias Pattern = (kinds: [NamePart.Kind], prior: Double)

  /// Patterns of a number of units: without the father if he is named beside them, fewer with a
  /// surname if there is one.
  static func patterns(of count: Int, hasFamilyPart: Bool, hasFather: Bool) -> [Pattern] {
    if count == 1, hasFather || hasFamilyPart { return [([.given], 0.95), ([.surname], 0.05)] }
    let patterns =
      count > 4
      ? long(count, hasFamilyPart)
      : (hasFamilyPart ? besideFamily : whole)[count, default: []].map { letters, prior in
        (letters.map(kind), prior)
      }
    return hasFather ? patterns.filter { !$0.kinds.contains(.father) } : patterns
  }

  private static let whole: [Int: [(String, Double)]] = [
    1: [("g", 0.5), ("s", 0.5)],
    2: [("gs", 0.8), ("gg", 0.1), ("gf", 0.05), ("sg", 0.05)],
    3: [
      ("ggs", 0.42), ("gss", 0.26), ("gfs", 0.13), ("gfa", 0.05), ("sgg", 0.06), ("ggg", 0.03),
      ("ggf", 0.02), ("ssg", 0.03),
    ],
    4: [
      ("ggss", 0.35), ("gfas", 0.2), ("ggfs", 0.08), ("gsss", 0.1), ("gggs", 0.1), ("gfss", 0.07),
      ("ssgg", 0.05), ("gfaa", 0.05),
    ],
  ]
  private static let besideFamily: [Int: [(String, Double)]] = [
    2: [("gg", 0.35), ("gf", 0.35), ("gs", 0.3)],
    3: [
      ("gfa", 0.4), ("ggf", 0.15), ("ggs", 0.15), ("gfs", 0.2), ("gss", 0.05), ("ggg", 0.05),
    ],
    4: [("gfaa", 0.4), ("ggfa", 0.2), ("gfas", 0.2), ("ggss", 0.2)],
  ]

  private static func kind(_ letter: Character) -> NamePart.Kind {
    switch letter {
    case "g": .given
    case "f": .father
    case "a": .grandfather
    default: .surname
    }
  }

  private static func long(_ count: Int, _ hasFamilyPart: Bool) -> [Pattern] {
    let last: NamePart.Kind = hasFamilyPart ? .grandfather : .surname
    let lines = Array(repeating: NamePart.Kind.grandfather, count: count - 3)
    return [
      ([.given, .father] + lines + [last], 0.5),
      ([.given, .given] + Array(repeating: .surname, count: count - 2), 0.3),
      ([.given] + Array(repeating: .surname, count: count - 1), 0.2),
    ]
  }
}
