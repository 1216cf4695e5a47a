import Testing

@testable import Casework
@testable import InquestWeb

/// The estimate's page: what stands first, what stands by every chart, and how kinds of ranges are
/// named.
@Suite struct EstimatePageTests {
  private static func page(_ change: (inout EstimateView) -> Void = { _ in }) throws -> String {
    var reading = ExampleCase()
    if var view = reading.estimateView {
      change(&view)
      reading.estimateView = view
    }
    return try SiteTests.page(.estimate, of: reading)
  }

  private static func place(_ text: String, in page: String) -> String.Index? {
    page.firstRange(of: text)?.lowerBound
  }

  @Test func `every chart has a table of its numbers before the next chart`() throws {
    let elements = MarkupReader(try Self.page()).elements
    let charts = elements.indices.filter { elements[$0].attributes["class"] == "chart" }
    #expect(charts.count == 6, "methods, overlaps, parts, sensitivity, consistency, chains")
    for (number, chart) in charts.enumerated() {
      let end = number + 1 < charts.count ? charts[number + 1] : elements.count
      #expect(elements[chart..<end].contains { $0.name == "table" })
      #expect(elements[chart].attributes["aria-label"]?.contains("table") == true)
    }
  }

  @Test func `the page stands without a script, a style or anything foreign`() throws {
    let page = MarkupReader(try Self.page())
    #expect(page.findings == [])
    for element in page.elements {
      #expect(element.attributes["style"] == nil)
      #expect(!(element.attributes["href"] ?? "").contains("//"))
      #expect(element.name != "img" && element.name != "iframe")
    }
  }

  @Test func `whom no method counts, and the lower bound, stand before any method`() throws {
    let page = try Self.page()
    let methods = try #require(Self.place("Every method on one axis", in: page))
    for words in ["No method counts people whom none of these lists", "at least 215"] {
      #expect(try #require(Self.place(words, in: page)) < methods)
    }
  }

  @Test func `a refusal offers the lower bound and the assumptions all the same`() throws {
    let page = try Self.page {
      $0.recommended = nil
      $0.refusal = "The lists do not overlap."
    }
    #expect(page.contains("at least 215"))
    #expect(page.contains("No method counts people"))
    #expect(page.contains("Lists may depend on each other in any way."))
  }

  @Test func `what is doubtful about the lists is said`() throws {
    #expect(try Self.page().contains("The lists lantern and parish share nobody."))
  }

  @Test(arguments: [
    (["loglinear"], "95\u{A0}% confidence interval"), (["lcmcr"], "95\u{A0}% credible interval"),
    (["lcmcr", "loglinear"], "95\u{A0}% range"),
  ])
  func `the range that can be used is named by its kind`(methods: [String], words: String) throws {
    let page = MarkupReader(try Self.page { $0.recommendedMethods = methods })
    #expect(page.text(where: "class", is: "headline").contains(words))
  }

  @Test func `a Bayesian method gives a credible interval and no other does`() throws {
    let page = try SiteTests.page(.estimate)
    let row = try #require(page.firstRange(of: "<th scope=\"row\">Decomposable models"))
    let end = try #require(page[row.upperBound...].ranges(of: "</tr>").first).lowerBound
    let rest = page[row.upperBound..<end]
    #expect(rest.contains("credible interval"))
    #expect(!rest.contains("confidence interval"))
  }

  @Test func `assumptions stand in Persian, right to left, inside something to open`() throws {
    let view = try #require(ExampleCase().estimateView)
    var known = view
    known.methods[0].assumptions = PersianWording.sentences.map(\.english)
    let page = MarkupReader(try Self.page { $0 = known })
    let persian = page.runs.filter { run in
      run.around.contains {
        $0.name == "section" && $0.attributes["lang"] == "fa" && $0.attributes["dir"] == "rtl"
      } && run.around.contains { $0.name == "details" }
    }
    let text = persian.map(\.text).joined()
    for sentence in PersianWording.sentences { #expect(text.contains(sentence.persian)) }
    #expect(text.contains(PersianWording.uncounted))
    // What has no translation is marked as English.
    let english = persian.filter { $0.text.contains("People fall into classes.") }
    #expect(!english.isEmpty)
    #expect(english.allSatisfy { $0.around.last?.attributes["lang"] == "en" })
  }

  @Test func `what every method takes for granted is said once`() throws {
    let page = try Self.page { view in
      for place in view.methods.indices { view.methods[place].assumptions.append("All alike.") }
    }
    #expect(page.ranges(of: "All alike.").count == 2, "once in English, once beside the Persian")
  }

  @Test func `choices stand under what is changed, with the share that lies outside`() throws {
    let page = try Self.page()
    for choice in ExampleEstimate.choices {
      #expect(page.contains(choice.heading) && page.contains(HTML(text: choice.label).markup))
    }
    #expect(page.contains("1 of 8 other choices lies wholly outside the range above"))
  }

  @Test func `a list that the others miss is said to be missed`() throws {
    let page = try Self.page()
    #expect(page.contains("the others’ range misses it for 1 of 2 lists"))
    #expect(page.contains("cannot be checked"))
    #expect(!(try Self.page { $0.consistency = [] }).contains("id=\"consistency\""))
  }

  @Test func `a part without a range says why`() throws {
    let page = try Self.page()
    #expect(page.contains("By part: 1 of 3 parts has no range"))
    #expect(page.contains("The lists share nobody there."))
    #expect(!(try Self.page { $0.strata = [] }).contains("id=\"parts\""))
  }

  @Test func `every chain is drawn on one scale with its ranks and stands in the table`() throws {
    let page = MarkupReader(try Self.page())
    #expect(page.elements.count { $0.attributes["class"] == "course" } == 3)
    let bars = ExampleEstimate.chains.ranks.joined().count
    #expect(page.elements.count { $0.name == "rect" && $0.attributes["class"] == "for" } >= bars)
    let text = page.runs.map(\.text).joined(separator: " ")
    #expect(text.contains("3 chains of the total number of people"))
    #expect(text.contains("0 to 75"))
  }

  @Test(arguments: [[[Double]](), [[]], [[1]], [[.nan, .infinity]]])
  func `chains without draws are not drawn`(chains: [[Double]]) {
    let plot = EstimateView.Chains(quantity: "x", chains: chains, ranks: [])
    #expect(ChainChart.draw(plot) == .empty)
  }

  @Test func `lists taken together lead to each one's people, and their bars to nothing`() throws {
    let page = MarkupReader(
      try Self.page { view in
        view.lists = ["lantern + parish", "فانوس"]
        view.origins = [["lantern", "parish"], ["فانوس"]]
        view.listSizes = [87, 44]
        view.overlaps = [
          EstimateView.Overlap(pattern: 1, count: 87, people: nil),
          EstimateView.Overlap(pattern: 2, count: 43, people: 4),
        ]
      }
    )
    let links = page.elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    for list in ["lantern", "parish"] {
      #expect(links.contains(Address.people(PersonFilter(list: list)).served))
    }
    #expect(links.contains(Address.people(PersonFilter(pattern: 4)).served))
    #expect(!links.contains(Address.people(PersonFilter(pattern: 1)).served))
  }

  @Test func `no figure of an estimate has more than three digits`() throws {
    let page = MarkupReader(
      try Self.page { view in
        view.recommended = EstimateView.Range(low: 12_345.678, high: 98_765.432, level: 0.95)
        view.truePopulation = nil
      }
    )
    let text = page.runs.map(\.text).joined(separator: " ")
    #expect(text.contains("12,300") && text.contains("98,800"))
    #expect(!text.contains("12,345") && !text.contains("98,765"))
  }
}
