import Testing

@testable import Casework
@testable import InquestWeb

@Suite struct ReviewPagesTests {
  private func page(_ address: Address, token: String? = "t") throws -> String {
    let site = try Site(ExampleCase(), token: token)
    return String(
      decoding: try site.answer(address, links: SiteTests.served).body,
      as: UTF8.self
    )
  }

  @Test func `two records stand side by side, marked at the letter on both sides`() throws {
    let page = try page(.pair(ExampleReview.pair))
    #expect(page.contains("1887-0<mark>3</mark>") && page.contains("1887-0<mark>8</mark>"))
    #expect(page.contains("<span class=\"latin\" dir=\"ltr\">Elias Mornfeld</span>"))
    let cells = MarkupReader(page).elements.filter {
      $0.name == "td" && $0.attributes["dir"] != nil
    }
    #expect(cells.map { $0.attributes["dir"] } == ["ltr", "rtl", "ltr", "ltr"])
    #expect(page.contains("<svg"), "weights are drawn")
    #expect(page.contains("/people/p0"), "each leads to its person")
  }

  @Test func `a pair is decided by a plain form, with a reason, by keys too`() throws {
    let read = MarkupReader(try page(.pair(ExampleReview.pair)))
    let form = try #require(read.elements.first { $0.name == "form" })
    #expect(form.attributes["method"] == "post" && form.attributes["action"] == "/review/decide")
    let radios = read.elements.filter { $0.attributes["type"] == "radio" }
    #expect(radios.map { $0.attributes["value"] } == ["same", "different", "undecided"])
    #expect(radios.map { $0.attributes["data-key"] } == ["s", "d", "u"])
    let reason = read.elements.first { $0.attributes["name"] == "reason" }
    #expect(reason?.attributes["required"] != nil && reason?.attributes["dir"] == "auto")
  }

  @Test func `a pair drawn at random keeps the machine's opinion folded`() throws {
    var view = ExampleReview.view
    #expect(PairPage(view, token: nil, links: SiteTests.served).weight?.open == true)
    view.isSampled = true
    #expect(PairPage(view, token: nil, links: SiteTests.served).weight?.open == false)
  }

  @Test func `an own decision can be taken back where it stands`() throws {
    var view = ExampleReview.view
    view.judgement = ExampleReview.judgement
    let mine = PairPage(view, token: "t", links: SiteTests.served)
    #expect(mine.own.map(\.event) == [9])
    view.judgement.decisions[0].isOwn = false
    #expect(PairPage(view, token: "t", links: SiteTests.served).own.isEmpty)
  }

  @Test func `a sealed decision shows nothing but its owner and its event`() throws {
    var decision = ExampleReview.decision
    decision.verdict = nil
    decision.reason = ""
    let sentence = DecisionLine.sentence(decision, links: SiteTests.served).markup
    #expect(sentence.contains("sealed") && sentence.contains("Ana Oru"))
    #expect(!sentence.contains("the same"))
  }

  @Test func `the board says the policy, what waits, what contradicts and what was decided`() throws
  {
    let page = try page(.review)
    #expect(page.contains("accepted provisionally"))
    #expect(page.contains(Address.pair(ExampleReview.pair).served.replacing("&", with: "&amp;")))
    #expect(page.contains("take back the one that is wrong"))
    #expect(page.contains("one name in two scripts, one mother"))
  }

  @Test func `a written site shows decisions and nothing to decide`() throws {
    let all = try StaticAddresses(ExampleCase())
    let links = Links(
      place: .written(from: .review, pages: Set(all.all), events: all.events)
    )
    let answer = try Site(ExampleCase()).answer(.review, links: links)
    let page = String(decoding: answer.body, as: UTF8.self)
    #expect(page.contains("one name in two scripts, one mother"))
    #expect(!page.contains("What to decide on next") && !page.contains("<form"))
  }

  @Test func `a person says what each link rests on`() throws {
    let page = try page(.person("p0"))
    #expect(page.contains("◆\u{A0}decided") && page.contains("Ana Oru"))
    #expect(page.contains("◇\u{A0}provisional") && page.contains("no person has decided on it"))
  }

  @Test func `people are filtered by what joined them`() throws {
    let page = try page(.people(PersonFilter(status: .proposed)))
    #expect(page.contains("Elias Mornfeld") && page.contains("joined by: machine, provisionally"))
    #expect(!page.contains("Person 1 of Ostermark"))
  }
}
