import CaseModel
import CaseRegister
import EvidenceVault
import Foundation
import Synchronization
import Testing

@testable import Casework

@Suite struct AnalysingTests {
  @Test func `what is new is read, extracted, linked and estimated, once`() async throws {
    let fixture = try CaseFixture()
    try fixture.fill()
    let first = try await AnalyseCase(folder: fixture.folder).run()
    #expect(first.read == 1 && first.extracted == 1 && first.claims > 0)
    #expect(first.people == 8, "three people stand on both lists")
    let second = try await AnalyseCase(folder: fixture.folder).run()
    #expect(second == AnalyseCase.Outcome())
  }

  @Test func `every claim is the words of its document at its place`() async throws {
    let fixture = try CaseFixture()
    try fixture.fill()
    _ = try await AnalyseCase(folder: fixture.folder).run()
    let file = try CaseFile(fixture.folder)
    let exhibit = try #require(try file.exhibits().first { $0.state == .read })
    let document = try #require(try file.document(exhibit.id))
    let text = ScalarText(document.text)
    #expect(!document.claims.isEmpty)
    for claim in document.claims {
      let span = TextSpan(claim.body.start, claim.body.end)
      #expect(text.slice(span) == claim.body.text)
      #expect(claim.before + claim.body.text + claim.after == document.text)
      #expect(try file.claim(claim.id)?.body == claim.body)
    }
  }

  @Test func `stopped half-way and run again gives what one run gives`() async throws {
    let whole = try CaseFixture()
    let halves = try CaseFixture()
    for fixture in [whole, halves] {
      for number in 0..<80 {
        _ = try fixture.file(
          "papers/\(number).txt",
          "Witness \(number) said that 3 men were killed."
        )
      }
      _ = try AddExhibits(folder: fixture.folder, paths: [fixture.root + "/papers"]).run()
    }
    _ = try await AnalyseCase(folder: whole.folder).run()
    let asked = Atomic<Int>(0)
    let stopped = try await AnalyseCase(folder: halves.folder).run(
      interruption: Interruption { asked.add(1, ordering: .relaxed).newValue > 2 }
    )
    #expect(stopped.stopped && stopped.read > 0 && stopped.read < 80)
    let rest = try await AnalyseCase(folder: halves.folder).run()
    #expect(rest.read == 80 - stopped.read && !rest.stopped)
    let claims = try [whole, halves].map { fixture in
      try CaseFile(fixture.folder).exhibits().map { exhibit in
        try CaseFile(fixture.folder).document(exhibit.id)?.claims.map(\.body)
      }
    }
    #expect(claims[0] == claims[1])
  }

  @Test func `two lists that never overlap give no total, and a sentence says why`() async throws {
    let fixture = try CaseFixture()
    let one = try fixture.file(
      "north.csv",
      "id,name,born\n1,Ana Oru,1950\n2,Kel Sonder,1961\n3,Mira Talvek,1944\n"
    )
    let two = try fixture.file(
      "south.csv",
      "id,name,born\n1,Hodi Brask,1930\n2,Umme Larsk,1911\n3,Pelo Innet,1903\n"
    )
    for path in [one, two] {
      _ = try ImportList(folder: fixture.folder, file: path, source: "x").run()
    }
    let outcome = try await AnalyseCase(folder: fixture.folder).run()
    let sentence = try #require(outcome.noEstimate)
    #expect(sentence.contains("north") && sentence.contains("south"))
    #expect(try CaseFile(fixture.folder).estimate()?.recommended == nil)
  }

  @Test func `a result names its method, version, seed and the hashes of what it used`()
    async throws
  {
    let fixture = try CaseFixture()
    try fixture.fill()
    _ = try await AnalyseCase(folder: fixture.folder, seed: 7).run()
    let open = try WritableCase(fixture.folder)
    defer { open.close() }
    var events: [CustodyEvent] = []
    try open.reader.events { _, event in events.append(event) }
    let links = try #require(events.last { $0.action == "links.proposed" })
    #expect(links.parameters["seed"]?.int == 7)
    #expect(links.parameters["engine"]?.string?.isEmpty == false)
    #expect(links.parameters["inputs"]?.array?.count == 2)
    #expect(links.objects.first?.stored == links.parameters["result"]?.string)
    let estimate = try #require(events.last { $0.action == "estimate.proposed" })
    #expect(estimate.parameters["input"] == links.parameters["result"])
  }
}
