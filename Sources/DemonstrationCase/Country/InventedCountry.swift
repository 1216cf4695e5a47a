/// The Republic of Vashmara, which is on no map.
///
/// It uses the Solar Hijri calendar and writes Persian, so that both are exercised; nothing else
/// about it is taken from a real country.
enum InventedCountry {
  /// The country's name.
  static let name = "Vashmara"

  /// A city with a prison, and how large a share of the victims was held there.
  struct City: Hashable, Sendable {
    let id: String
    let name: WrittenWord
    let prison: WrittenWord
    let share: Double

    /// The prison as documents in English call it.
    var prisonName: String { prison.english + " prison" }
  }

  /// The cities, the capital first.
  static let cities: [City] = [
    City(
      id: "demo-tolvand",
      name: WrittenWord("تولوند", "tolvand tulvand tolwand"),
      prison: WrittenWord("سنگوار", "sangvar sangwar"),
      share: 0.37
    ),
    City(
      id: "demo-pelgard",
      name: WrittenWord("پلگرد", "pelgard palgard"),
      prison: WrittenWord("پلبرج", "pelborj polborj palborj"),
      share: 0.21
    ),
    City(
      id: "demo-birmaz",
      name: WrittenWord("بیرماز", "birmaz bermaz"),
      prison: WrittenWord("دژین", "dezhin dejin"),
      share: 0.14
    ),
    City(
      id: "demo-shavreh",
      name: WrittenWord("شاوره", "shavreh shavre"),
      prison: WrittenWord("نمکوار", "namakvar namakwar"),
      share: 0.11
    ),
    City(
      id: "demo-ezgaran",
      name: WrittenWord("ازگاران", "ezgaran azgaran"),
      prison: WrittenWord("کارویل", "karvil carvil karwil"),
      share: 0.09
    ),
    City(
      id: "demo-nalveh",
      name: WrittenWord("نالوه", "nalveh nalve naluh"),
      prison: WrittenWord("نالوه", "nalveh nalve naluh"),
      share: 0.08
    ),
  ]

  /// The places as a gazetteer would list them.
  static var places: [DemonstrationMaterial.Place] {
    let country = DemonstrationMaterial.Place(
      id: "demo-vashmara",
      name: name,
      kind: "country",
      forms: ["Republic of Vashmara", "وشمارا", "جمهوری وشمارا"],
      demonyms: ["Vashmaran", "Vashmarans", "وشمارایی"],
      parent: nil
    )
    let cities = Self.cities.flatMap { city in
      [
        DemonstrationMaterial.Place(
          id: city.id,
          name: city.name.english,
          kind: "city",
          forms: [city.name.persian] + city.name.latin.dropFirst().map(\.capitalisedFirst),
          demonyms: [],
          parent: country.id
        ),
        DemonstrationMaterial.Place(
          id: city.id + "-prison",
          name: city.prisonName,
          kind: "prison",
          forms: ["زندان " + city.prison.persian],
          demonyms: [],
          parent: city.id
        ),
      ]
    }
    return [country] + cities + [
      DemonstrationMaterial.Place(
        id: "demo-lavar-field",
        name: "Lavar Field",
        kind: "cemetery",
        forms: ["Lavar Field cemetery", "Dasht-e Lavar", "دشت لاور", "گورستان لاور"],
        demonyms: [],
        parent: "demo-tolvand"
      ),
      DemonstrationMaterial.Place(
        id: "demo-marnu-hill",
        name: "Marnu Hill",
        kind: "cemetery",
        forms: ["Marnu Hill burial ground", "Tappeh Marnu", "تپه مرنو", "تپهٔ مرنو"],
        demonyms: [],
        parent: "demo-pelgard"
      ),
    ]
  }
}
