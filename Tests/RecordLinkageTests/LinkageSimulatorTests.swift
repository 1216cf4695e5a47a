import CaseModel
import InquestTestSupport
import Testing

/// The simulator itself: without these, figures measured on its lists would mean little.
struct LinkageSimulatorTests {
  private static let lists = LinkageSimulator(.mixed, seed: 5).lists()

  private static func rows(_ simulator: LinkageSimulator, _ list: Int) -> [LinkageSimulator.Row] {
    var rows: [LinkageSimulator.Row] = []
    simulator.forEachRow(of: list) { rows.append($0) }
    return rows
  }

  @Test
  func `one seed gives one set of lists, another seed another`() {
    let again = LinkageSimulator(.mixed, seed: 5).lists()
    let other = LinkageSimulator(.mixed, seed: 6).lists()
    for (number, list) in Self.lists.enumerated() {
      #expect(list.rows == again[number].rows)
      #expect(list.truth == again[number].truth)
      #expect(list.rows != other[number].rows)
    }
  }

  @Test
  func `a person is the same whoever else is in the simulation`() {
    let some = LinkageSimulator(SimulationConfiguration(people: 40), seed: 5)
    let more = LinkageSimulator(SimulationConfiguration(people: 400), seed: 5)
    for list in 0..<5 {
      let larger = Dictionary(grouping: Self.rows(more, list), by: \.truth)
      let smaller = Dictionary(grouping: Self.rows(some, list), by: \.truth)
      #expect(!smaller.isEmpty)
      for (person, rows) in smaller { #expect(larger[person]?.map(\.cells) == rows.map(\.cells)) }
    }
  }

  @Test
  func `every row fits its header and is about somebody`() {
    for list in Self.lists {
      #expect(list.rows.allSatisfy { $0.count == list.header.count })
      #expect(list.truth.count == list.rows.count)
      #expect(list.truth.allSatisfy { (0..<3_000).contains($0) })
    }
    #expect((5_900...6_400).contains(Self.lists.reduce(0) { $0 + $1.rows.count }))
  }

  @Test
  func `scripts are in the shares of the plans, and each row's script is that of its name`() {
    for (list, plan) in zip(Self.lists, SimulationConfiguration.fiveLists) {
      let persian = list.scripts.count { $0 == .persian }
      let share = Double(persian) / Double(list.rows.count)
      // A compiled list takes over the script of what it copies.
      if plan.source == nil { #expect(abs(share - plan.persian) < 0.05) }
      for (row, script) in zip(list.rows, list.scripts) {
        let letters = row[0].unicodeScalars.filter(\.properties.isAlphabetic)
        #expect(letters.allSatisfy { ($0.value < 0x600) == (script == .latin) })
      }
    }
  }

  @Test
  func `missing and partial cells come at their rates`() {
    let registry = Self.lists[0]
    let plan = SimulationConfiguration.fiveLists[0]
    func share(_ column: Int, _ isSo: (String) -> Bool) -> Double {
      Double(registry.rows.count { isSo($0[column]) }) / Double(registry.rows.count)
    }
    #expect(abs(share(2, \.isEmpty) - plan.missing.father) < 0.04)
    #expect(abs(share(4, \.isEmpty) - plan.birth.missing) < 0.04)
    #expect(abs(share(5, \.isEmpty) - plan.missing.place) < 0.04)
    let rates = SimulationRates()
    #expect(abs(share(3) { $0 == "زن" } - rates.women) < 0.03)
    let titled = rates.seyed * rates.titleWritten
    #expect(abs(share(0) { $0.hasPrefix("سید ") || $0.hasPrefix("سيد ") } - titled) < 0.03)
  }

  @Test
  func `nearly all dates are understood, and those of one person agree more often than not`() {
    var read = 0
    var unread = 0
    for list in Self.lists {
      guard let column = list.header.firstIndex(where: { ["birth_date", "dob"].contains($0) })
      else { continue }
      for row in list.rows where !row[column].isEmpty {
        if UncertainDate(parsing: row[column]) == nil { unread += 1 } else { read += 1 }
      }
    }
    #expect(read > 1_500)
    #expect(Double(unread) < 0.05 * Double(read))
  }

  @Test
  func `names are as unevenly common as names are`() {
    var counts: [String: Int] = [:]
    for row in Self.lists[1].rows { counts[row[1], default: 0] += 1 }
    let ranked = counts.values.sorted(by: >)
    #expect(Double(ranked.prefix(20).reduce(0, +)) > 0.07 * Double(Self.lists[1].rows.count))
    #expect(counts.count > Self.lists[1].rows.count / 3)
  }

  @Test
  func `a compiled list shares its source's mistakes, other lists do not`() {
    let simulator = LinkageSimulator(.mixed, seed: 5)
    let committee = Dictionary(grouping: Self.rows(simulator, 1), by: \.truth)
    // The name, then father, birth, city and event in both lists.
    func identical(_ list: Int, _ isChosen: (LinkageSimulator.Row) -> Bool) -> Double {
      var same = 0
      var all = 0
      for row in Self.rows(simulator, list) where isChosen(row) {
        guard let source = committee[row.truth]?.first else { continue }
        for (cell, original) in zip(row.cells.suffix(4), source.cells.suffix(4))
        where !original.isEmpty {
          all += 1
          if cell == original { same += 1 }
        }
      }
      return Double(same) / Double(max(1, all))
    }
    #expect(identical(4, \.isCopied) > 0.9)
    #expect(identical(4) { !$0.isCopied } < 0.5)
    #expect(identical(3) { _ in true } < 0.4)
    let copied = Self.rows(simulator, 4).count(where: \.isCopied)
    let share = Double(copied) / Double(Set(committee.keys).count)
    #expect(abs(share - 0.4) < 0.05)
  }

  @Test
  func `in disjoint lists nobody stands twice`() {
    var seen: Set<Int> = []
    for list in LinkageSimulator(.disjoint, seed: 5).lists() {
      #expect(!list.rows.isEmpty)
      for person in list.truth { #expect(seen.insert(person).inserted) }
    }
  }

  @Test
  func `lists overlap as their coverage says, more than by chance among the known`() {
    let registry = Set(Self.lists[0].truth)
    let press = Set(Self.lists[2].truth)
    let both = Double(registry.intersection(press).count)
    #expect(both > 1.05 * Double(registry.count * press.count) / 3_000)
    #expect(Self.lists[0].truth.count > registry.count)
  }
}
