import Testing

@testable import Casework
@testable import InquestWeb

@Suite struct AddressTests {
  static let addresses: [Address] = [
    .overview, .documents, .document("a/b c%?#&"), .document("x", part: 3),
    .claims(), .claims(ClaimFilter(speaker: "مارا ولدن & co", modality: "called-for", page: 2)),
    .claims(ClaimFilter(event: "a=b&c", from: "۱۳۶۷", to: "1988 +1", text: "50% \"x\"")),
    .claims(ClaimFilter(exhibit: "e", sort: "date")), .claim("é\u{301}"), .figures,
    .people(PersonFilter(text: "الیاس", list: "a b", sort: "doubt")),
    .people(PersonFilter(pattern: 5, page: 4)), .person("p+1"), .lists, .estimate,
    .people(PersonFilter(status: .disputed)), .review, .pair(ExampleReview.pair),
    .pair(PairKey(RecordKey(list: "a&b", id: "=1"), RecordKey(list: "", id: "é\u{301} +%"))),
    .custody(page: 2), .event(7), .claimsTable(ClaimFilter(speaker: "x")),
    .peopleTable(PersonFilter(pattern: 3)), .stylesheet, .script,
  ]

  @Test(arguments: addresses)
  func `an address that was printed is read as the same`(address: Address) throws {
    let parts = address.served.split(separator: "?", maxSplits: 1)
    let again = Address(
      path: try #require(parts.first.map(String.init)),
      query: parts.count > 1 ? String(parts[1]) : ""
    )
    #expect(again == address)
  }

  @Test func `every address has a file of its own`() {
    let files = Self.addresses.map(\.file)
    #expect(Set(files).count == files.count)
    for file in files {
      #expect(!file.contains(".."), "\(file)")
      #expect(file.utf8.allSatisfy { $0 < 0x80 && $0 != 0x25 }, "\(file)")
    }
  }

  @Test(arguments: [
    "/nothing", "/documents/", "/documents/a/b", "", "claims", "/claims/%zz", "//", "/..",
    "/people/%FF", "/review/x", "/review/pair", "/documents/%2", "/style.css/x",
  ])
  func `a path that means nothing is no address`(path: String) {
    #expect(Address(path: path, query: "") == nil)
  }

  @Test(arguments: [
    "page=0", "page=-4", "page=99999999999999999999", "page=x", "page=%zz", "&&=&=",
  ])
  func `a page number that makes no sense is the first page or a bounded one`(query: String) throws
  {
    let address = try #require(Address(path: "/claims", query: query))
    guard case .claims(let filter) = address else {
      Issue.record("\(address)")
      return
    }
    #expect(filter.page == 1)
  }

  @Test func `an unknown order of rows is the usual one`() {
    let address = Address(path: "/people", query: "sort=drop+table")
    #expect(address == .people())
  }

  @Test func `long or strange identifiers become short plain file names`() {
    let long = Slug.make(String(repeating: "ن", count: 4_000))
    #expect(long.utf8.count == 17)
    #expect(Slug.make("../x") != "../x")
    #expect(Slug.make("a-1_b.c") == "a-1_b.c")
  }
}
