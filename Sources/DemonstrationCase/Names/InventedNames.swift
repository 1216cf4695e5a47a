import Statistics

/// Invents names of people: common given names, surnames that nobody bears.
///
/// Surnames are put together from two syllables and an ending; the syllables were chosen so that no
/// combination of them is a Persian surname known to us. Given names repeat as they do in life, a
/// few very often; that is what makes records of different people look alike.
struct InventedNames: Sendable {
  /// A person's name and that of the father.
  struct Name: Hashable, Sendable {
    /// One or two given names.
    let given: [WrittenWord]
    /// The family name.
    let surname: WrittenWord
    /// The father's given names.
    let father: [WrittenWord]
    /// Whether it is a woman's name.
    let isFemale: Bool
  }

  private let surnames: [WrittenWord]

  /// A stock of surnames that depends on the draws alone.
  init(surnames count: Int, using generator: inout SeededGenerator) {
    var stock: [WrittenWord] = []
    for first in Self.firstSyllables {
      for second in Self.secondSyllables {
        for _ in 0..<2 {
          let ending = Self.endings[generator.categorical(Self.endingWeights) ?? 0]
          stock.append(first + second + ending)
        }
      }
    }
    generator.shuffle(&stock)
    surnames = Array(stock.prefix(count))
  }

  /// Invents one name.
  func draw(using generator: inout SeededGenerator) -> Name {
    let isFemale = generator.chance(0.22)
    return Name(
      given: given(isFemale ? Self.women : Self.men, doubled: 0.16, using: &generator),
      surname: Self.skewed(surnames, using: &generator),
      father: given(Self.men, doubled: 0.1, using: &generator),
      isFemale: isFemale
    )
  }

  private func given(
    _ names: [WrittenWord],
    doubled: Double,
    using generator: inout SeededGenerator
  ) -> [WrittenWord] {
    let name = Self.skewed(names, using: &generator)
    guard generator.chance(doubled) else { return [name] }
    let leading = Self.leading[generator.below(Self.leading.count)]
    return names == Self.men && leading != name ? [leading, name] : [name]
  }

  /// Early words far more often than late ones, but no word so often that it says nothing.
  private static func skewed(
    _ words: [WrittenWord],
    using generator: inout SeededGenerator
  ) -> WrittenWord {
    let share = generator.uniform()
    let place = share * (0.4 + 0.6 * share)
    return words[min(words.count - 1, Int(Double(words.count) * place))]
  }
}
