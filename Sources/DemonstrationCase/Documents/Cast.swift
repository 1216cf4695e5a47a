import CaseModel

/// Those of the invented victims whom the papers name, and the figures the papers may quote.
///
/// They are taken from the lists, so that a name in a testimony can be found again among the people.
struct Cast: Sendable {
  /// A young man from the capital, whose mother speaks.
  let son: Victim
  /// A woman from the second city, remembered by a cell mate.
  let woman: Victim
  /// An older man from the capital, named in the letter of the experts.
  let elder: Victim
  /// How many entries each list has, in the order of `ListLayout.all`.
  let entries: [Int]

  /// Chooses from those on both the first and another list.
  init(of victims: [Victim], captures: [[Int]], entries: [Int]) {
    let known = Self.onFirstAndAnother(captures).map { victims[$0] }
    son = Self.first(known, victims) { !$0.name.isFemale && $0.city == 0 && $0.age < 26 }
    woman = Self.first(known, victims) { $0.name.isFemale && $0.city == 1 }
    elder = Self.first(known, victims) { !$0.name.isFemale && $0.city == 0 && $0.age > 34 }
    self.entries = entries
  }

  /// All entries of all lists together, repeated people counted as often as they are entered.
  var allEntries: Int { entries.reduce(0, +) }

  /// A whole number with commas between thousands, as papers in English write it.
  static func grouped(_ number: Int) -> String {
    number < 1_000
      ? "\(number)" : "\(number / 1_000)," + String(String(1_000 + number % 1_000).dropFirst())
  }

  private static func onFirstAndAnother(_ captures: [[Int]]) -> [Int] {
    guard let first = captures.first else { return [] }
    let elsewhere = Set(captures.dropFirst().joined())
    return first.filter { elsewhere.contains($0) }
  }

  private static func first(
    _ known: [Victim],
    _ all: [Victim],
    where fits: (Victim) -> Bool
  ) -> Victim {
    known.first(where: fits) ?? all.first(where: fits) ?? all[0]
  }
}
