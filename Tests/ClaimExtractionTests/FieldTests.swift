import CaseModel
import ClaimExtraction
import Gazetteer
import Testing

/// The typed fields of claims, on invented sentences.
@Suite struct FieldTests {
  private func first(_ text: String) throws -> Claim {
    try #require(ClaimExtractor().claims(in: text).first)
  }

  @Test(arguments: [
    ("The mill burned between July and early September 1931.", "1931-07/1931-09~"),
    ("The mill burned on 3 May 1931.", "1931-05-03"),
    ("The mill burned on May 3, 1931.", "1931-05-03"),
    ("The mill burned in May 1931.", "1931-05"),
    ("The mill burned in 1931.", "1931"),
    ("The mill burned during the 1930s.", "193X"),
    ("The mill was the finest of the nineteenth century.", "18XX"),
    ("The mill has been closed since 1931.", "1931/.."),
    ("The mill was open from 1929 to 1931.", "1929/1931"),
    ("آسیاب در سال ۱۳۱۰ سوخته شد.", "1931-03-22/1932-03-20"),
  ])
  func `dates become EDTF`(text: String, edtf: String) throws {
    let found = try first(text).dates.compactMap(\.edtf)
    if edtf.contains("03-22") {
      // A Solar Hijri year spans two Gregorian ones; how it is written is the calendar's affair.
      let year = UncertainDate(parsing: "1310", calendar: .jalali)
      #expect(found == [year?.edtf].compactMap { $0 })
    } else {
      #expect(found == [edtf])
    }
  }

  @Test(arguments: ["۳۲/۵ درصد از آسیاب سوخته شد.", "The mill lost 35-10 sacks."])
  func `a decimal and a range of counts are no dates`(text: String) throws {
    #expect(try first(text).dates.isEmpty)
  }

  @Test(arguments: ["The mill burned recently.", "The mill burned on Monday."])
  func `a date that only the document's date fixes has no EDTF`(text: String) throws {
    let dates = try first(text).dates
    #expect(dates.map(\.edtf) == [nil])
  }

  struct Figure: Sendable {
    var text: String
    var low: Int?
    var high: Int?
    var bound: String
    var unit: String?
  }

  @Test(arguments: [
    Figure(
      text: "At least 30,000 workers fled.",
      low: 30000,
      high: nil,
      bound: "at least",
      unit: "workers"
    ),
    Figure(
      text: "Up to forty people drowned.",
      low: nil,
      high: 40,
      bound: "at most",
      unit: "people"
    ),
    Figure(
      text: "About 300 people drowned.",
      low: 300,
      high: 300,
      bound: "approximate",
      unit: "people"
    ),
    Figure(
      text: "More than two hundred people drowned.",
      low: 200,
      high: nil,
      bound: "more than",
      unit: "people"
    ),
    Figure(
      text: "Tens of thousands of families fled.",
      low: 20000,
      high: nil,
      bound: "approximate",
      unit: "families"
    ),
    Figure(
      text: "Between 10 and 20 people drowned.",
      low: 10,
      high: 20,
      bound: "exact",
      unit: "people"
    ),
    Figure(text: "Thirty-two people drowned.", low: 32, high: 32, bound: "exact", unit: "people"),
    Figure(text: "No one drowned.", low: 0, high: 0, bound: "exact", unit: nil),
    Figure(
      text: "دست‌کم ۳۲۰ زندانی کشته شدند.",
      low: 320,
      high: nil,
      bound: "at least",
      unit: "زندانی"
    ),
  ])
  func `numbers carry their bound and unit`(figure: Figure) throws {
    let found = try #require(first(figure.text).quantities.first)
    #expect(found.low == figure.low)
    #expect(found.high == figure.high)
    #expect(found.bound == figure.bound)
    #expect(found.unit?.text == figure.unit)
  }

  @Test func `a number past the largest is left out`() throws {
    let claim = try first("They counted 99999999999999999999 grains of sand.")
    #expect(claim.quantities.isEmpty)
  }

  @Test(arguments: [
    ("The army burned the mill.", Modality.asserted),
    ("The army allegedly burned the mill.", .alleged),
    ("It is estimated that the army burned forty mills.", .estimated),
    ("The army may have burned the mill.", .possible),
    ("The council called for an inquiry.", .calledFor),
    ("The army must leave the valley.", .calledFor),
    ("The army denied that soldiers burned the mill.", .denied),
    ("The council said that if the army stays, the mill will burn.", .conditional),
  ])
  func `the strongest mark in scope gives the modality`(text: String, modality: Modality) throws {
    let claim = try first(text)
    #expect(claim.modality == modality)
  }

  @Test func `negation by the source is polarity and not modality`() throws {
    let claim = try first("Osric Vale said that nobody was warned.")
    #expect(claim.polarity == .negative)
    #expect(claim.modality == .asserted)
  }

  @Test(arguments: [
    ("Soldiers executed forty prisoners.", "execution", "exec_summary"),
    ("Forty villagers were extrajudicially executed.", "execution", "exec_extrajud"),
    ("Police arrested the miller.", "arrest", "arrest"),
    ("The bodies were buried in a mass grave.", "burial", "secret_burial"),
    ("Workers bulldozed the graves.", "grave_destruction", "site_interference"),
    ("Forty villagers were forcibly disappeared.", "enforced_disappearance", "disappearance"),
  ])
  func `triggers give the event and its act`(text: String, event: String, act: String) throws {
    let claim = try first(text)
    #expect(claim.event == event)
    #expect(claim.act == act)
  }

  @Test func `voice decides who did what to whom`() throws {
    let active = try first("Soldiers arrested the miller.")
    #expect(active.participants.map(\.role) == ["perpetrator", "victim"])
    let passive = try first("The miller was arrested by soldiers.")
    #expect(passive.participants.map(\.mention.text) == ["The miller", "soldiers"])
    #expect(passive.participants.map(\.role) == ["victim", "perpetrator"])
  }

  @Test func `who dies is the victim`() throws {
    let claim = try first("The miller died in custody.")
    #expect(claim.participants.map(\.role) == ["victim"])
  }

  @Test func `places of the case are known beside countries`() throws {
    let gazetteer = Gazetteer.standard.adding([
      GazetteerEntry(id: "t", name: "Tarn", kind: .city, forms: ["تارن"])
    ])
    let extractor = ClaimExtractor(gazetteer: gazetteer)
    let claim = try #require(extractor.claims(in: "The mill of Tarn burned near Lisbon.").first)
    #expect(claim.places.map(\.place) == ["t", "PT-c1"])
    let persian = try #require(extractor.claims(in: "آسیاب تارن خالی بود.").first)
    #expect(persian.places.map(\.place) == ["t"])
  }

  @Test func `a named person who is accused is flagged`() {
    let text = "Osric Vale executed the miller. Soldiers executed the baker."
    #expect(ClaimExtractor().claims(in: text).map(\.accusesNamedPerson) == [true, false])
  }
}
