import Gazetteer
import Testing

/// Where towns of Iran were, and when; public facts of the reference, its doubts kept.
@Suite struct ProvinceHistoryTests {
  private let world = WorldGazetteer.standard

  private func answer(_ town: String, _ years: ClosedRange<Int>?) -> ProvinceAnswer? {
    world.resolve(town, in: PlaceContext(countries: ["IR"], kind: .city)).candidates.first
      .flatMap { world.province(of: $0.place, in: years) }
  }

  @Test func `Iran had 24 provinces in 1988 and has 31`() {
    #expect(world.provinces(in: 1988...1988).count == 24)
    #expect(world.provinces(in: 2020...2020).count == 31)
    #expect(Set(world.provinces.map(\.id)).count == 32)
  }

  @Test(arguments: [
    ("Karaj", "Tehran", "Alborz"), ("Gorgan", "Mazandaran", "Golestan"),
    ("Qazvin", "Zanjan", "Qazvin"), ("Qom", "Tehran", "Qom"),
    ("Ardabil", "East Azarbaijan", "Ardabil"), ("Mashhad", "Khorasan", "Razavi Khorasan"),
    ("Birjand", "Khorasan", "South Khorasan"), ("Bojnurd", "Khorasan", "North Khorasan"),
    ("Tabas", "Khorasan", "South Khorasan"), ("Dezful", "Khuzestan", "Khuzestan"),
    ("Sanandaj", "Kordestan", "Kordestan"), ("Arak", "Markazi", "Markazi"),
  ])
  func `a town's province in 1988 and today`(town: String, then: String, now: String) {
    #expect(answer(town, 1988...1988)?.province?.name == then)
    #expect(answer(town, nil)?.province?.name == now)
  }

  @Test func `a town of a province cut from several is uncertain, with candidates and a reason`() {
    let there = answer("Salafchegan", 1988...1988)
    #expect(there?.isCertain == false)
    #expect(there?.candidates.map(\.name) == ["Tehran", "Markazi"])
    #expect(there?.reason?.contains("Markazi") == true)
  }

  @Test(arguments: [1992, 1993, 1994])
  func `in a year that is doubtful both provinces are possible`(year: Int) {
    let there = answer("Ardabil", year...year)
    #expect(there?.candidates.map(\.name) == ["East Azarbaijan", "Ardabil"])
    #expect(there?.isCertain == false)
  }

  @Test func `years across a change leave both provinces`() {
    #expect(answer("Karaj", 2005...2015)?.candidates.map(\.name) == ["Tehran", "Alborz"])
  }

  @Test func `before the table nothing is said`() {
    #expect(answer("Karaj", 1960...1970)?.candidates == [])
    #expect(answer("Karaj", 1980...1988)?.isCertain == false)
    #expect(answer("Karaj", 1980...1988)?.candidates.map(\.name) == ["Tehran"])
  }

  @Test func `a place outside Iran has no province of Iran`() {
    let paris = world.resolve("Paris").candidates.first?.place
    #expect(paris.map { world.province(of: $0) } == .some(nil))
  }

  @Test func `an island without a province in the gazetteer has none, and it says so`() {
    let island = world.place("gn:13645663")
    let answer = island.flatMap { world.province(of: $0, in: 1988...1988) }
    #expect(answer?.candidates == [])
    #expect(answer?.reason?.contains("does not say") == true)
  }

  @Test func `a prison is in the province of its town`() {
    let place = world.place("site:gohardasht")
    #expect(place.flatMap { world.province(of: $0, in: 1988...1988) }?.province?.name == "Tehran")
  }

  @Test(arguments: WorldGazetteer.standard.sites)
  func `a site has a source, a listed town and that town's position`(site: Site) {
    let town = world.place(site.town)
    #expect(!site.source.isEmpty)
    #expect(town?.kind == .city && town?.country == "IR")
    #expect(world.place(site.id)?.area == town?.area)
    #expect([.prison, .cemetery].contains(site.kind))
  }

  @Test(arguments: WorldGazetteer.standard.formerNames)
  func `what was renamed is listed under the name it is said to have today`(former: FormerName) {
    let today = world.resolve(former.today, in: PlaceContext(countries: ["IR"]))
    #expect(today.candidates.contains { $0.place.id == former.place })
    #expect(former.years.to != nil)
  }

  @Test(arguments: WorldGazetteer.standard.provinces)
  func `every province has a place and a Persian name`(province: Province) {
    let area = world.place(province.id)?.area
    #expect((area?.radius ?? 0) > 10 && (area?.radius ?? 0) < 700)
    #expect(province.forms.contains { $0.unicodeScalars.contains { $0.value > 0x600 } })
  }

  @Test(arguments: [
    (1991, YearSpan.Coverage.always), (1992, .perhaps), (1994, .perhaps), (1995, .never),
  ])
  func `a doubtful end reaches a year either way`(year: Int, coverage: YearSpan.Coverage) {
    let span = YearSpan(to: 1993, toDoubt: 1)
    #expect(span.coverage(of: year...year) == coverage)
  }

  @Test func `years at the ends of the numbers do not overflow`() {
    let span = YearSpan(from: .min, to: .max, fromDoubt: .max, toDoubt: .max)
    #expect(span.coverage(of: .min ... .max) == .perhaps)
    #expect(answer("Karaj", .min ... .max)?.isCertain == false)
  }
}
