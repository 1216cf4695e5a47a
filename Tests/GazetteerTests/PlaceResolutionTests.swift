import CaseModel
import Gazetteer
import Testing

@Suite struct PlaceResolutionTests {
  private let world = WorldGazetteer.standard
  private let then = PlaceContext(years: 1988...1988)

  private func first(_ name: String, _ context: PlaceContext = PlaceContext()) -> String? {
    world.resolve(name, in: context).candidates.first?.place.id
  }

  @Test(arguments: [
    ("Tehran", "gn:112931"), ("تهران", "gn:112931"), ("طهران", "gn:112931"),
    ("Esfahan", "gn:418863"), ("Isfahan", "gn:418863"), ("اصفهان", "gn:418863"),
    ("Hamedan", "gn:132144"), ("Hamadan", "gn:132144"), ("Mashhad", "gn:124665"),
    ("Meshed", "gn:124665"), ("Shiraz", "gn:115019"), ("Chiraz", "gn:115019"),
    ("Urmia", "gn:121801"), ("Orumiyeh", "gn:121801"), ("Ghazvin", "gn:119505"),
    ("Ahwaz", "gn:144448"), ("Sanandadj", "gn:117574"), ("مسجدسليمان", "gn:124620"),
    ("Masjed Soleyman", "gn:124620"), ("Dezfool", "gn:136256"), ("شهرکرد", "gn:115770"),
    ("Baghdad", "gn:98182"), ("بغداد", "gn:98182"), ("Köln", "gn:2886242"),
    ("Cologne", "gn:2886242"), ("Iran", "IR"), ("ایران", "IR"), ("Gilan", "ir:gilan"),
    ("Evin", "site:evin"), ("اوین", "site:evin"), ("رجایی‌شهر", "site:gohardasht"),
    ("Rajai Shahr", "site:gohardasht"), ("گوهردشت", "site:gohardasht"),
    ("خاوران", "site:khavaran"), ("Mashad", "gn:124665"), ("Kermnshah", "gn:128226"),
    ("Kermnshah Iran", "gn:128226"),
  ])
  func `a name in any of its spellings comes first`(name: String, id: String) {
    #expect(first(name) == id)
  }

  @Test(arguments: [
    ("Bakhtaran", "gn:128226"), ("باختران", "gn:128226"), ("Rezaiyeh", "gn:121801"),
    ("رضائیه", "gn:121801"), ("Bandar Pahlavi", "gn:141679"), ("شاهی", "gn:120695"),
    ("Bandar-e Shahpur", "gn:8521444"), ("Dozdab", "gn:1159301"),
  ])
  func `a former name leads to the town of today and says its years`(name: String, id: String) {
    let found = world.resolve(name).candidates.first { $0.place.id == id }
    #expect(found?.grade == .formerName)
    #expect(found?.reasons.first?.hasPrefix("a former name, ") == true)
    #expect(first(name, PlaceContext(countries: ["IR"])) == id)
  }

  @Test func `a former name weighs less outside its years`() {
    let inside = world.resolve("Bakhtaran", in: PlaceContext(years: 1985...1985))
    let outside = world.resolve("Bakhtaran", in: PlaceContext(years: 2015...2015))
    #expect((inside.candidates.first?.share ?? 0) > (outside.candidates.first?.share ?? 1))
    #expect(outside.candidates.first?.reasons.first?.contains("not in the years") == true)
  }

  @Test(arguments: [
    ("city of Rasht", GazetteerEntry.Kind.city, "gn:118743"),
    ("شهرستان رشت", .city, "gn:118743"),
    ("Tehran province", .province, "ir:tehran"),
    ("Province of Tehran", .province, "ir:tehran"),
    ("استان تهران", .province, "ir:tehran"),
    ("Ostan-e Tehran", .province, "ir:tehran"),
    ("Bakhtaran province", .province, "ir:kermanshah"),
    ("Evin prison", .prison, "site:evin"),
    ("Zendan-e Evin", .prison, "site:evin"),
    ("زندان اوین", .prison, "site:evin"),
    ("Evin, prison", .prison, "site:evin"),
    ("Khavaran mass cemetery", .cemetery, "site:khavaran"),
    ("قبرستان خاوران", .cemetery, "site:khavaran"),
    ("Kansas City", .city, "gn:4393217"),
  ])
  func `words for a kind are set aside and heeded`(
    name: String,
    kind: GazetteerEntry.Kind,
    id: String
  ) {
    let candidate = world.resolve(name).candidates.first
    #expect(candidate?.place.id == id)
    #expect(candidate?.reasons.contains("a \(kind.rawValue), as the source says") == true)
  }

  @Test(arguments: [
    "Karaj, Iran", "Karaj Iran", "Karaj (Iran)", "Karaj, Tehran province", "Karaj in Iran",
    "کرج، ایران", "کرج ایران", "کرج استان تهران",
  ])
  func `what a place lies in may stand behind its name`(name: String) {
    let resolution = world.resolve(name, in: then)
    #expect(resolution.candidates.first?.place.id == "gn:128747")
    #expect(resolution.candidates.first?.reasons.contains { $0.contains("context") } == true)
    #expect(resolution.notes == [])
  }

  @Test func `without a date a town may be said to lie in a province of any time`() {
    let resolution = world.resolve("Karaj, Tehran province")
    let reason = "in Tehran province, as the context says"
    #expect(resolution.candidates.first?.reasons.contains(reason) == true)
    #expect(resolution.candidates.first?.province?.province?.name == "Alborz")
  }

  @Test(arguments: ["Gohardasht (Rajai Shahr) prison", "زندان اوین، تهران", "Evin prison Tehran"])
  func `a prison is found with its other name or its town beside it`(name: String) {
    #expect(world.resolve(name).candidates.first?.place.kind == .prison)
    #expect(world.resolve(name).isAmbiguous == false)
  }

  @Test func `a name in brackets helps where the other is not known`() {
    #expect(first("Xqzvfjpg (Rajai Shahr)") == "site:gohardasht")
    #expect(first("Xqzvfjpg (Iran)") == nil)
  }

  @Test func `a container nobody knows is reported`() {
    let resolution = world.resolve("Karaj, Xqzvfjpg")
    #expect(resolution.notes == [.unknownContainer])
    #expect(resolution.candidates.first?.place.id == "gn:128747")
  }

  @Test(arguments: ["Springfield", "San Jose", "Rudbar"])
  func `a name of several places is ambiguous and the sentence names them`(name: String) {
    let resolution = world.resolve(name)
    #expect(resolution.isAmbiguous)
    #expect(resolution.sentence.hasPrefix("The name is ambiguous: it may be "))
    #expect(resolution.sentence.contains(", or "))
  }

  @Test(arguments: ["Tehran", "Qom", "Esfahan", "تهران", "Evin prison"])
  func `a town and its own province are no ambiguity`(name: String) {
    let resolution = world.resolve(name)
    #expect(!resolution.isAmbiguous)
    #expect(resolution.sentence.hasPrefix("It is likely "))
  }

  @Test func `a large town is the default and context overturns it`() {
    #expect(first("London") == "gn:2643743")
    #expect(first("London", PlaceContext(countries: ["Canada"])) == "gn:6058560")
    #expect(first("London", PlaceContext(countries: ["CA"])) == "gn:6058560")
    #expect(first("London", PlaceContext(nearby: ["Toronto", "Hamilton, Canada"])) == "gn:6058560")
    #expect(first("London, Canada") == "gn:6058560")
  }

  @Test func `a place mentioned nearby draws towards it`() {
    let alone = world.resolve("Rudbar").candidates
    let near = world.resolve("Rudbar", in: PlaceContext(nearby: ["Rasht"])).candidates
    let share = { (list: [PlaceCandidate]) in
      list.first { $0.province?.province?.name == "Gilan" }?.share ?? 0
    }
    #expect(share(near) > share(alone))
    #expect(near.first?.reasons.contains("near Rasht, mentioned with it") == true)
  }

  @Test func `the expected kind decides between a town and its province`() {
    #expect(first("Qom", PlaceContext(kind: .province)) == "ir:qom")
    #expect(first("Qom", PlaceContext(kind: .city)) == "gn:119208")
  }

  @Test func `a province that did not exist yet is unlikely`() {
    let province = { (years: ClosedRange<Int>) in
      world.resolve("Golestan province", in: PlaceContext(years: years)).candidates
        .first { $0.place.id == "ir:golestan" }?.share ?? 0
    }
    #expect(province(1988...1988) < province(2010...2010))
  }

  @Test func `the province in the years of the source comes with each candidate`() {
    let candidate = world.resolve("Gohardasht", in: then).candidates.first
    #expect(candidate?.province?.province?.name == "Tehran")
  }

  @Test(arguments: [
    "Tehran", "Springfield", "Qazwin", "Tehrann", "Nowhereville", "Xqzvfjpg", "San", "Al", "شهر",
  ])
  func `shares are between 0 and 1, fall, and sum to 1 with what is not resolved`(name: String) {
    let resolution = world.resolve(name)
    let shares = resolution.candidates.map(\.share)
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(shares == shares.sorted(by: >))
    #expect(abs(shares.reduce(resolution.unresolved, +) - 1) < 1e-9)
    #expect(shares.count <= 32)
  }

  @Test func `a name that is hardly like any listed one leaves most unresolved`() {
    #expect(world.resolve("Nowhereville").unresolved > 0.4)
    #expect(world.resolve("Xqzvfjpg").candidates == [])
    #expect(world.resolve("Xqzvfjpg").unresolved == 1)
    #expect(world.resolve("Nowhereville").sentence.hasPrefix("Perhaps no listed place is meant"))
  }

  @Test func `the years of an uncertain date are those it may fall in`() throws {
    let day = try #require(Day(year: 1988, month: 12, day: 30))
    let date = UncertainDate(
      original: "",
      calendar: .gregorian,
      earliest: day,
      latest: Day(number: day.number + 10)
    )
    #expect(PlaceContext.years(of: date) == 1988...1989)
  }

  @Test func `a date without an end gives years without an end`() throws {
    let day = try #require(Day(year: 1988, month: 12, day: 30))
    let before = UncertainDate(
      original: "",
      calendar: .gregorian,
      earliest: .unboundedPast,
      latest: day,
      quantifier: .before
    )
    #expect(PlaceContext.years(of: before).upperBound == 1988)
    let context = PlaceContext(years: PlaceContext.years(of: before))
    #expect(world.resolve("Karaj", in: context).candidates.first?.province?.isCertain == false)
  }

  @Test func `the standard gazetteer for running text knows no ordinary words as towns`() {
    for word in ["Of", "Most", "Nice", "Reading", "Police", "Bar", "Same"] {
      #expect(Gazetteer.standard.place(named: word) == nil)
    }
  }
}
