/// What a simulation is made of: how many people, which lists, how often what happens.
public struct SimulationConfiguration: Sendable {
  /// Number of invented people, of whom lists know some.
  public var people: Int
  /// The lists; one compiled from another comes after it.
  public var lists: [SimulatedListPlan]
  /// How often what happens.
  public var rates = SimulationRates()
  /// Whether each person stands in one list only and once: then no two rows are one person.
  public var isDisjoint = false

  /// Lists of so many people.
  public init(people: Int, lists: [SimulatedListPlan] = SimulationConfiguration.fiveLists) {
    self.people = people
    self.lists = lists
  }

  /// About 6,200 rows on 3,000 people in five lists of both scripts: the preset to report.
  public static var mixed: Self { Self(people: 3_000) }

  /// The same lists of 300 people.
  public static var few: Self { Self(people: 300) }

  /// Five lists without a single person in common: every link is wrong.
  public static var disjoint: Self {
    var configuration = Self(people: 3_000)
    configuration.isDisjoint = true
    configuration.rates.listedTwice = 0
    configuration.lists = configuration.lists.map { plan in
      var plan = plan
      plan.source = nil
      return plan
    }
    return configuration
  }

  /// The same lists of a whole country, about two rows a person, for measuring cost.
  ///
  /// More surnames have two parts, since a country has more surnames than the stock.
  public static func large(people: Int) -> Self {
    var configuration = Self(people: people)
    configuration.rates.secondSurname = 0.4
    configuration.rates.doubleSurname = 0.6
    return configuration
  }

  /// Rows of ``fiveLists`` for a hundred people, nearly.
  public static let rowsPerHundred = 204

  /// Two lists with parts of names in columns of their own, two with whole names, one compiled.
  public static var fiveLists: [SimulatedListPlan] {
    var registry = SimulatedListPlan(
      "registry",
      columns: [
        ("نام", .given), ("نام خانوادگی", .surname), ("نام پدر", .father), ("جنسیت", .sex),
        ("تاریخ تولد", .birth), ("محل تولد", .place), ("تاریخ", .event), ("زندان", .site),
      ],
      coverage: 0.50,
      persian: 1,
      jalali: 1
    )
    registry.lunar = 0.02
    registry.missing = (father: 0.15, place: 0.15, event: 0.25, site: 0.4)
    registry.carelessness = 0.7
    var committee = SimulatedListPlan(
      "committee",
      columns: [
        ("given_name", .given), ("surname", .surname), ("father_name", .father),
        ("birth_date", .birth), ("city", .place), ("event_date", .event),
      ],
      coverage: 0.45,
      persian: 0,
      jalali: 0.25
    )
    committee.missing.father = 0.4
    var press = SimulatedListPlan(
      "press",
      columns: [
        ("full_name", .fullName), ("age", .age), ("date_of_execution", .event),
        ("place", .place), ("prison", .site), ("sex", .sex),
      ],
      coverage: 0.34,
      persian: 0,
      jalali: 0.15
    )
    press.birth = (missing: 0.3, year: 0, month: 0)
    press.missing = (father: 0.5, place: 0.3, event: 0.1, site: 0.3)
    press.carelessness = 1.3
    var families = SimulatedListPlan(
      "families",
      columns: [
        ("name", .fullName), ("father", .father), ("dob", .birth), ("city", .place),
        ("date", .event),
      ],
      coverage: 0.38,
      persian: 0.7,
      jalali: 0.6
    )
    families.birth = (missing: 0.25, year: 0.35, month: 0.08)
    families.missing.father = 0.3
    families.carelessness = 1.2
    var memorial = SimulatedListPlan(
      "memorial",
      columns: [
        ("name", .fullName), ("father_name", .father), ("birth_date", .birth), ("city", .place),
        ("event_date", .event),
      ],
      coverage: 0.18,
      persian: 0.6,
      jalali: 0.45
    )
    memorial.source = (list: 1, share: 0.4)
    return [registry, committee, press, families, memorial]
  }
}
