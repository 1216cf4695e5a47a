import CaseModel
import DemonstrationCase
import Testing

@Suite struct InventedListTests {
  private static let dates: Set<String> = [
    "تاریخ", "تاریخ اعدام", "تاریخ تولد", "dob", "Date of death", "date of execution",
  ]
  private static let eventDates: Set<String> = [
    "تاریخ", "تاریخ اعدام", "Date of death", "date of execution",
  ]

  @Test(arguments: SharedMaterial.listNames)
  func `a list is a sound table and the truth knows each of its records`(name: String) throws {
    let list = try SharedMaterial.list(name)
    let table = try ParsedList(list)
    #expect(table.problems == 0)
    let identifiers = table.rows.map { $0[0] }
    let persons = try #require(SharedMaterial.material.truth.persons[name])
    #expect(Set(identifiers) == Set(persons.keys))
    #expect(Set(identifiers).count == identifiers.count)
    #expect(list.fileName == name + ".csv")
  }

  @Test(arguments: SharedMaterial.listNames)
  func `every date a list gives can be read`(name: String) throws {
    let table = try ParsedList(try SharedMaterial.list(name))
    let unread = table.cells(under: Self.dates).filter { UncertainDate(parsing: $0) == nil }
    #expect(unread.isEmpty, "\(unread.prefix(3))")
  }

  @Test(arguments: SharedMaterial.listNames)
  func `dates of death lie in 1992 in either calendar`(name: String) throws {
    let table = try ParsedList(try SharedMaterial.list(name))
    let dates = table.cells(under: Self.eventDates).compactMap { UncertainDate(parsing: $0) }
    let may = try #require(Day(year: 1992, month: 5, day: 1))
    let november = try #require(Day(year: 1992, month: 11, day: 1))
    let outside = dates.filter { $0.latest < may || $0.earliest > november }
    #expect(dates.count > 200)
    #expect(outside.isEmpty, "\(outside.prefix(3).map(\.original))")
    // Some are days, some only months or years.
    #expect(dates.contains { $0.isSingleDay } && dates.contains { $0.width > 300 })
  }

  @Test(arguments: SharedMaterial.listNames)
  func `a list enters some people twice and leaves some cells empty`(name: String) throws {
    let table = try ParsedList(try SharedMaterial.list(name))
    let persons = try #require(SharedMaterial.material.truth.persons[name])
    let repeated = persons.count - Set(persons.values).count
    #expect((1...persons.count / 10).contains(repeated))
    #expect(table.rows.contains { $0.contains("") })
    #expect(table.rows.allSatisfy { !$0[1].isEmpty })
  }

  @Test func `two lists are in Persian, two in Latin letters, one in both`() throws {
    let shares = try SharedMaterial.listNames.map { name in
      let rows = try ParsedList(try SharedMaterial.list(name)).rows
      let persian = rows.filter { $0[1].unicodeScalars.contains { $0.value > 0x600 } }
      return Double(persian.count) / Double(rows.count)
    }
    #expect(shares.filter { $0 == 1 }.count == 2)
    #expect(shares.filter { $0 == 0 }.count == 2)
    #expect(shares.filter { (0.4...0.6).contains($0) }.count == 1)
  }

  @Test func `Persian lists use the letters of both keyboards`() throws {
    let text = String(decoding: try SharedMaterial.list("cell-mates").bytes, as: UTF8.self)
    #expect(text.unicodeScalars.contains("\u{6CC}") && text.unicodeScalars.contains("\u{64A}"))
    #expect(text.unicodeScalars.contains("\u{6A9}") && text.unicodeScalars.contains("\u{643}"))
  }
}
