import InquestTestSupport
import Testing

@testable import MultipleSystemsEstimation

/// The answer under other choices, and lists held against themselves.
struct SensitivityTests {
  @Test func `pooling two lists loses nobody and keeps the others`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    let pooled = try #require(kosovo.pooling(1, 3))
    #expect(pooled.lists == ["EXH", "ABA or HRW", "OSCE"])
    #expect(pooled.observed == kosovo.observed)
    #expect(pooled.size(of: 0) == 1910)
    let either = kosovo.size(of: 1) + kosovo.size(of: 3) - kosovo.people(onAll: 0b1010)
    #expect(pooled.size(of: 1) == either)
    #expect(kosovo.pooling(3, 1) == pooled)
    #expect(kosovo.pooling(1, 1) == nil)
    #expect(kosovo.pooling(1, 4) == nil)
  }

  @Test func `people on one list are a population of which the others see a part`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    let inside = try #require(kosovo.within(0))
    #expect(inside.lists == ["ABA", "OSCE", "HRW"])
    // Of the 1,910 on EXH, 1,131 are on no other.
    #expect(inside.observed == 1910 - 1131)
    #expect(inside.size(of: 0) == kosovo.people(onAll: 0b0011))
    #expect(try #require(PublishedTables.table(["A", "B"], ["11": 5])).within(0) == nil)
  }

  @Test func `every list is left out, every two are pooled, and rows of others come last`() throws {
    let table = try PopulationSimulator(.independent).replicate(seed: 1).pooled
    let rows = Estimator.run(
      table,
      configuration: EstimationConfiguration(methods: [.decomposable])
    ).sensitivity
    #expect(rows.filter { $0.kind == .listLeftOut }.map(\.choice) == table.lists)
    #expect(
      rows.filter { $0.kind == .listsPooled }.map(\.choice)
        == ["A and B", "A and C", "A and D", "B and C", "B and D", "C and D"]
    )
    #expect(rows.filter { $0.kind == .highestOrder }.count == 5)
    #expect(rows.suffix(4).allSatisfy { $0.kind == .cellPrior })
    #expect(rows.allSatisfy { $0.estimate != nil })
  }

  @Test func `a row without a figure says why`() throws {
    let table = try #require(
      PublishedTables.table(
        ["A", "B", "C"],
        ["100": 30, "010": 30, "001": 20, "110": 9, "101": 9]
      )
    )
    let rows = SensitivityRow.all(table, family: .everyOrder, level: 0.95) { _ in }
    let lacking = rows.filter { $0.estimate == nil }
    #expect(lacking.map(\.choice) == ["A", "½…2"])
    #expect(lacking.allSatisfy { $0.note != nil })
  }

  @Test func `independent lists are consistent with themselves`() throws {
    let table = try PopulationSimulator(.independent, people: 20_000).replicate(seed: 2).pooled
    let rows = ConsistencyRow.all(table, level: 0.95) { _ in }
    #expect(rows.map(\.list) == table.lists)
    #expect(rows.map(\.truth) == table.lists.indices.map { table.size(of: $0) })
    #expect(rows.filter { $0.holds == true }.count >= 3)
  }

  @Test func `two classes fail on their own lists, and the answer warns of it`() throws {
    let table = try PopulationSimulator(.twoClasses, people: 20_000).replicate(seed: 2).pooled
    let rows = ConsistencyRow.all(table, level: 0.95) { _ in }
    #expect(rows.allSatisfy { $0.holds == false })
    let warning = try #require(ConsistencyRow.warning(rows))
    #expect(warning.contains("A, B, C and D"))
    #expect(Estimator.run(table).warnings.contains(warning))
  }

  @Test func `one miss in four is no warning`() {
    let interval = EstimateInterval(low: 90, high: 110, level: 0.95)
    let rows = [("A", 100), ("B", 100), ("C", 120), ("D", 100)].map { list, truth in
      ConsistencyRow(list: list, truth: truth, estimate: 100, interval: interval)
    }
    #expect(ConsistencyRow.warning(rows) == nil)
  }

  @Test func `three lists are checked with Chapman's estimator`() throws {
    let table = try PopulationSimulator(.independent, lists: 3).replicate(seed: 2).pooled
    let rows = ConsistencyRow.all(table, level: 0.95) { _ in }
    let inside = try #require(table.within(0)?.pairs(level: 0.95).first)
    #expect(rows.first?.estimate == inside.estimate)
    #expect(rows.allSatisfy { $0.note?.contains("Chapman") == true })
  }

  @Test func `two lists cannot be held against themselves`() throws {
    let table = try #require(PublishedTables.table(["A", "B"], ["10": 60, "01": 40, "11": 20]))
    #expect(ConsistencyRow.all(table, level: 0.95) { _ in }.isEmpty)
  }
}
