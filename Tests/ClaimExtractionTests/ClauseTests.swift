import ClaimExtraction
import Testing

/// What is said is cut where a second proposition starts.
@Suite struct ClauseTests {
  @Test(arguments: [
    (
      "The miller was arrested and later hanged.",
      ["The miller was arrested", "later hanged"]
    ),
    (
      "After the bridge fell, the army took the valley and burned the mill.",
      ["the bridge fell", "the army took the valley", "burned the mill"]
    ),
    (
      "The mill burned, and the miller has not been found.",
      ["The mill burned", "the miller has not been found"]
    ),
    (
      "The baker feeds prisoners who were taken from Tarn.",
      ["The baker feeds prisoners", "were taken from Tarn"]
    ),
    (
      "The army hid the graves by filling them with stones and then planting trees over them.",
      ["The army hid the graves", "filling them with stones", "planting trees over them"]
    ),
  ])
  func `clauses are cut`(text: String, clauses: [String]) {
    #expect(ClaimExtractor().claims(in: text).map(\.text) == clauses)
  }

  @Test func `a list of named people has an item for each`() {
    let text =
      "Several killers remain in office, including Osric Vale, Mira Lund, and numerous officers."
    let claims = ClaimExtractor().claims(in: text).filter { $0.layer == .list }
    #expect(claims.map(\.text) == ["Osric Vale", "Mira Lund", "numerous officers"])
    #expect(claims.map(\.event) == ["perpetrator_named", "perpetrator_named", "perpetrator_named"])
    #expect(claims.map(\.accusesNamedPerson) == [true, true, true])
  }

  @Test func `an apposition is a claim of the document`() throws {
    let text = "Osric Vale, a member of the Tarn Council, said that the mill burned."
    let claims = ClaimExtractor().claims(in: text)
    let apposition = try #require(claims.first { $0.layer == .apposition })
    #expect(apposition.text == "Osric Vale, a member of the Tarn Council")
    #expect(apposition.attribution.isEmpty)
  }

  @Test func `hard line breaks are unwrapped and kept in the text`() {
    let text = "The army of the valley burned the\nmill in 1931.\n"
    #expect(
      ClaimExtractor().claims(in: text).map(\.text) == [
        "The army of the valley burned the\nmill in 1931"
      ]
    )
  }

  @Test func `a partial quotation is not direct speech`() throws {
    let text = "The council described the fire as a \"crime against all\"."
    let claim = try #require(ClaimExtractor().claims(in: text).first)
    #expect(!claim.isDirect)
    #expect(claim.quoted != nil)
  }
}
