import Testing

@testable import Casework
@testable import InquestWeb

@Suite struct SiteTests {
  static let served = Links(place: .served)

  static func page(_ address: Address, of reading: ExampleCase = ExampleCase()) throws -> String {
    String(decoding: try Site(reading).answer(address, links: served).body, as: UTF8.self)
  }

  @Test(arguments: Section.allCases)
  func `every section of an empty case says what to do next`(section: Section) throws {
    let page = try Self.page(section.address, of: .empty)
    let commands = ["inquest add", "inquest analyse", "inquest import", "inquest verify"]
    #expect(commands.contains { page.contains($0) } || section == .custody)
    #expect(MarkupReader(page).findings == [])
  }

  @Test(arguments: Section.allCases)
  func `every page says that nothing on it is a finding`(section: Section) throws {
    #expect(try Self.page(section.address).contains("Nothing here is a finding"))
  }

  @Test(arguments: [
    Address.document("no"), .document("ex-report", part: 9), .claim("no"), .person("no"),
    .claims(ClaimFilter(page: 50)), .people(PersonFilter(page: 50)), .custody(page: 50),
    .event(999),
  ])
  func `what does not exist answers 404 with a way back`(address: Address) throws {
    let answer = try Site(ExampleCase()).answer(address, links: Self.served)
    #expect(answer.status == 404)
    #expect(String(decoding: answer.body, as: UTF8.self).contains("href=\"/"))
  }

  @Test(arguments: [
    ("ex-scan", "A TIFF image is not read yet"), ("ex-late", "inquest analyse"),
    ("ex-list", "A list of people"),
  ])
  func `a document without a text says why`(id: String, words: String) throws {
    #expect(try Self.page(.document(id)).contains(words))
  }

  @Test func `a right-to-left document says so, with its language`() throws {
    let page = MarkupReader(try Self.page(.document("ex-persian")))
    let article = page.elements.first { $0.name == "article" }
    #expect(article?.attributes["dir"] == "rtl")
    #expect(article?.attributes["lang"] == "fa")
  }

  @Test func `a chain of speakers is said outermost first, and an accused is accused`() throws {
    let page = try Self.page(.claim("ex-report-c5"))
    #expect(
      page.contains(
        "<bdi>report of the Office of Records</bdi> says that <bdi>Jonas Brandt</bdi> claims:"
      )
    )
    #expect(page.contains("alleged perpetrator"))
    #expect(page.contains("a person has to decide on it"))
  }

  @Test func `a date that is not understood is left out of the filter and named`() throws {
    let page = try Self.page(.claims(ClaimFilter(from: "the day after")))
    #expect(page.contains("“the day after” was not understood as a date"))
  }

  @Test(arguments: [
    ("July 1988", "1988-07-01", "1988-07-31"), ("1988", "1988-01-01", "1988-12-31"),
    ("1367-05", "1988-07-23", "1988-08-22"),
  ])
  func `a filter takes dates as people write them`(words: String, from: String, to: String) {
    let dates = FilterDates(ClaimFilter(from: words, to: words))
    #expect(dates.understood.from == from)
    #expect(dates.understood.to == to)
    #expect(dates.warnings.isEmpty)
  }

  @Test func `every bar of the overlaps leads to its people`() throws {
    let page = MarkupReader(try Self.page(.estimate))
    for overlap in ExampleEstimate.view.overlaps {
      let href = Address.people(PersonFilter(pattern: overlap.pattern)).served
      #expect(page.elements.contains { $0.name == "a" && $0.attributes["href"] == href })
      let people = try ExampleCase().people(PersonFilter(pattern: overlap.pattern))
      #expect(people.total == overlap.count)
    }
  }

  @Test func `the true number of an invented case is named as such`() throws {
    let page = try Self.page(.estimate)
    #expect(page.contains("true number, known only because this case is invented: 412"))
    var real = ExampleCase()
    real.truth = nil
    real.estimateView?.truePopulation = nil
    #expect(!(try Self.page(.estimate, of: real).contains("invented")))
  }

  @Test func `a refusal is said before anything else, and no range is given`() throws {
    var refused = ExampleCase()
    refused.estimateView?.recommended = nil
    refused.estimateView?.refusal = "The lists do not overlap."
    let page = try Self.page(.estimate, of: refused)
    let refusal = try #require(page.firstRange(of: "The lists do not overlap."))
    let methods = try #require(page.firstRange(of: "Every method on one axis"))
    #expect(refusal.lowerBound < methods.lowerBound)
    #expect(page.contains("No range can be given"))
  }

  @Test func `an event of the log has an address on whatever page it stands`() throws {
    #expect(try Self.page(.event(1)).contains("id=\"e1\""))
    #expect(try Self.page(.event(229)).contains("id=\"e229\""))
    #expect(CustodyPage.page(of: 0, events: 230) == 2)
    #expect(CustodyPage.page(of: 229, events: 230) == 1)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("=\u{301}1", "'=\u{301}1"),
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("نام", "نام"), ("\tx", "'\tx"), ("", ""),
  ])
  func `a cell of a table is never a formula`(cell: String, written: String) {
    #expect(CSVTable.quoted(cell) == written)
  }

  @Test func `a table for other programs has every row that passes the filter`() throws {
    let people = String(
      decoding: try CaseTables(reading: ExampleCase()).people(PersonFilter()),
      as: UTF8.self
    )
    #expect(people.split(separator: "\r\n").count == 132)
    let claims = String(
      decoding: try CaseTables(reading: ExampleCase()).claims(ClaimFilter(modality: "denied")),
      as: UTF8.self
    )
    #expect(claims.split(separator: "\r\n").count == 2)
  }
}

extension String {
  /// Where a text first stands.
  func firstRange(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}
