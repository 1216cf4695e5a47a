import CaseModel
import Statistics

/// Makes overlapping lists of invented people in Persian and Latin script, with known truth.
///
/// Lists differ in script, calendar, columns, completeness and care, as sources do, and some are
/// compiled from others. Names are drawn from a stock and put together at random: none is anybody's.
/// The lists depend on configuration and seed alone. Cost: some microseconds a row, in the memory of
/// one row when written with ``forEachRow(of:_:)``.
public struct LinkageSimulator: Sendable {
  /// The script a row's name is written in.
  public enum Script: Sendable, Hashable {
    /// Persian.
    case persian
    /// Latin.
    case latin
  }

  /// One row of a list.
  public struct Row: Sendable {
    /// Cells in the order of the list's columns; empty text is missing.
    public let cells: [String]
    /// The number of the person it is about.
    public let truth: Int
    /// The script of its name.
    public let script: Script
    /// Whether it was copied from the list's source.
    public let isCopied: Bool
  }

  /// A simulated list in memory.
  public struct List: Sendable {
    /// The list's name.
    public let name: String
    /// Column headers.
    public let header: [String]
    /// Rows of cells; empty text is missing.
    public let rows: [[String]]
    /// The number of the person each row is about.
    public let truth: [Int]
    /// The script of each row's name.
    public let scripts: [Script]
  }

  /// What is simulated.
  public let configuration: SimulationConfiguration
  private let seed: UInt64
  private let population: SimulatedPopulation
  private let stock = NameStock.shared

  /// A simulator whose lists depend on configuration and seed alone.
  public init(_ configuration: SimulationConfiguration = .mixed, seed: UInt64) {
    self.configuration = configuration
    self.seed = seed
    population = SimulatedPopulation(seed: seed, rates: configuration.rates, stock: stock)
  }

  /// All lists, in memory.
  public func lists() -> [List] {
    configuration.lists.indices.map { number in
      var rows: [Row] = []
      forEachRow(of: number) { rows.append($0) }
      return List(
        name: configuration.lists[number].name,
        header: header(of: number),
        rows: rows.map(\.cells),
        truth: rows.map(\.truth),
        scripts: rows.map(\.script)
      )
    }
  }

  /// The column headers of a list by its number.
  public func header(of list: Int) -> [String] {
    configuration.lists[list].columns.map(\.header)
  }

  /// Gives the rows of a list, by its number, one after the other.
  ///
  /// - Throws: what `body` throws.
  public func forEachRow(of list: Int, _ body: (Row) throws -> Void) rethrows {
    let plan = configuration.lists[list]
    let order = Shuffle(count: configuration.people, seed: seed ^ UInt64(list))
    for position in 0..<configuration.people {
      let number = order[position]
      guard let author = author(list, number) else { continue }
      let person = population.person(number)
      var entry = written(author, number, person, copy: 0)
      if author != list { entry = copied(entry, list, number) }
      try body(row(entry, plan, number, author != list))
      if coin(list, number, .again) < configuration.rates.listedTwice {
        try body(row(written(list, number, person, copy: 1), plan, number, false))
      }
    }
  }

  private func row(
    _ entry: SimulatedEntry,
    _ plan: SimulatedListPlan,
    _ number: Int,
    _ isCopied: Bool
  ) -> Row {
    Row(
      cells: plan.columns.map { entry.cell($0.column) },
      truth: number,
      script: entry.isPersian ? .persian : .latin,
      isCopied: isCopied
    )
  }

  /// The list whose words a list has of a person: its own or its source's, or nil where it has none.
  private func author(_ list: Int, _ number: Int) -> Int? {
    let plan = configuration.lists[list]
    if configuration.isDisjoint {
      let home = Int(coin(0, number, .home) * Double(configuration.lists.count))
      return home == list ? list : nil
    }
    if let source = plan.source, coin(list, number, .copied) < source.share,
      author(source.list, number) == source.list
    {
      return source.list
    }
    let share = plan.coverage * population.fame(number)
    return coin(list, number, .known) < share ? list : nil
  }

  private func written(
    _ list: Int,
    _ number: Int,
    _ person: SimulatedPerson,
    copy: UInt64
  ) -> SimulatedEntry {
    let generator = SeededGenerator(stream: seed, 1_000 + 10 * UInt64(list) + copy, UInt64(number))
    var hand = EntryHand(configuration.lists[list], configuration.rates, stock, generator)
    return hand.entry(of: person)
  }

  /// The source's row with its mistakes, and few of the copyist's own.
  private func copied(_ entry: SimulatedEntry, _ list: Int, _ number: Int) -> SimulatedEntry {
    var copy = entry
    var generator = SeededGenerator(stream: seed, 500 + UInt64(list), UInt64(number))
    for text in SimulatedEntry.texts where generator.chance(configuration.rates.copiedEdit) {
      let isName = text == \.given || text == \.surname
      if isName || generator.chance(0.5) {
        let slip = PenSlip(isPersian: entry.isPersian, misread: false)
        copy[keyPath: text] = slip.applied(to: entry[keyPath: text], &generator)
      } else {
        copy[keyPath: text] = ""
      }
    }
    return copy
  }

  /// What is decided of a person in a list by one draw.
  private enum Decision: UInt64 { case known, copied, again, home }

  private func coin(_ list: Int, _ number: Int, _ decision: Decision) -> Double {
    var generator = SeededGenerator(
      stream: seed,
      100 + 10 * UInt64(list) + decision.rawValue,
      UInt64(number)
    )
    return generator.uniform()
  }
}
