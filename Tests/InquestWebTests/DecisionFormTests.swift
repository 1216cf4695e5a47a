import CaseModel
import Synchronization
import Testing

@testable import Casework
@testable import InquestWeb

/// Records what is asked of it, or refuses.
private final class AskedDecisions: CaseDeciding {
  let asked = Mutex<[String]>([])
  let refusal: Problem?

  init(refusal: Problem? = nil) { self.refusal = refusal }

  func decide(_ pair: PairKey, verdict: String, reason: String) throws -> DecisionOutcome {
    try answer("\(pair.a) \(pair.b) \(verdict) \(reason)")
  }

  func retract(event: Int, reason: String) throws -> DecisionOutcome {
    try answer("retract \(event) \(reason)")
  }

  private func answer(_ text: String) throws -> DecisionOutcome {
    if let refusal { throw refusal }
    asked.withLock { $0.append(text) }
    return DecisionOutcome(event: 1, pairs: 1, missing: 0, contradictions: [], disputes: [])
  }
}

@Suite(.serialized) struct DecisionFormTests {
  static let fields = "la=lantern&ia=L-7&lb=%D9%81%D8%A7%D9%86%D9%88%D8%B3&ib=F-11"

  private func serving(
    _ deciding: AskedDecisions?,
    _ ask: @Sendable (Int) async throws -> Void
  ) async throws {
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await WebServer.run(
        case: ExampleCase(),
        deciding: deciding,
        port: 0,
        onReady: { ready.yield($0) }
      )
    }
    defer { server.cancel() }
    for await port in ports {
      try await ask(port)
      break
    }
    server.cancel()
    _ = await server.result
  }

  /// The token that the pair's page carries.
  private func token(_ port: Int) async throws -> String {
    let page = try #require(await RawRequest.send("GET", "/review/pair?" + Self.fields, port: port))
    let input = MarkupReader(page.body).elements.first { $0.attributes["name"] == "token" }
    return try #require(input?.attributes["value"])
  }

  private func post(
    _ port: Int,
    _ body: String,
    to path: String = "/review/decide",
    origin: String? = "own",
    type: String = "application/x-www-form-urlencoded"
  ) async -> RawRequest.Reply? {
    var headers = ["Content-Type: \(type)", "Content-Length: \(body.utf8.count)"]
    if let origin { headers.append("Origin: " + (origin == "own" ? "http://127.0.0.1" : origin)) }
    return await RawRequest.send("POST", path, headers: headers, body: body, port: port)
  }

  @Test func `a form of our own page is recorded and leads to the next pair`() async throws {
    let deciding = AskedDecisions()
    try await serving(deciding) { port in
      let token = try await token(port)
      let body = "token=\(token)&\(Self.fields)&verdict=same&reason=one+mother"
      let reply = try #require(await post(port, body))
      #expect(reply.status == 303)
      #expect(reply.headers["location"] == Address.pair(ExampleReview.pair).served)
      #expect(reply.headers["cache-control"] == "no-store")
      let taken = await post(
        port,
        "token=\(token)&event=9&reason=misread",
        to: "/review/retract"
      )
      #expect(taken?.status == 303 && taken?.headers["location"] == "/review")
    }
    #expect(
      deciding.asked.withLock(\.self) == [
        "lantern:L-7 فانوس:F-11 same one mother", "retract 9 misread",
      ]
    )
  }

  @Test func `a form from elsewhere, of another run or of no form at all records nothing`()
    async throws
  {
    let deciding = AskedDecisions()
    try await serving(deciding) { port in
      let token = try await token(port)
      let rest = "&\(Self.fields)&verdict=same&reason=x"
      for origin in [
        nil, "null", "http://evil.example", "http://127.0.0.1.evil.example", "https://127.0.0.1",
      ] {
        let reply = try #require(await post(port, "token=\(token)" + rest, origin: origin))
        #expect(reply.status == 403, "\(origin ?? "none")")
        #expect(reply.body.contains("Nothing was recorded"))
      }
      for wrong in [
        "", "token=", "token=0", "token=\(token)0", "token=\(String(token.reversed()))",
      ] {
        #expect(await post(port, wrong + rest)?.status == 403, "\(wrong)")
      }
      #expect(await post(port, "token=\(token)" + rest, type: "text/plain")?.status == 415)
      #expect(await post(port, "token=\(token)&verdict=same&reason=x")?.status == 400)
      let long = "token=\(token)" + rest + String(repeating: "y", count: DecisionForm.limit)
      #expect(await post(port, long)?.status == 413)
      let host = await RawRequest.send(
        "POST",
        "/review/decide",
        host: "evil.example",
        headers: ["Origin: http://evil.example", "Content-Length: 0"],
        port: port
      )
      #expect(host?.status == 421)
    }
    #expect(deciding.asked.withLock(\.self).isEmpty)
  }

  @Test(arguments: [
    (Problem.Kind.usage, 400), (.missing, 404), (.busy, 503), (.cannotWrite, 500),
  ])
  func `what cannot be recorded is said with what to do`(
    kind: Problem.Kind,
    status: Int
  )
    async throws
  {
    let problem = Problem(kind, "the <b>case</b> is held", remedy: "Wait a moment.")
    try await serving(AskedDecisions(refusal: problem)) { port in
      let body = "token=\(try await token(port))&\(Self.fields)&verdict=same&reason=x"
      let reply = try #require(await post(port, body))
      #expect(reply.status == status)
      #expect(reply.body.contains("Wait a moment."))
      #expect(!reply.body.contains("<b>case</b>"))
    }
  }

  @Test func `without somebody to decide there is no form, and none is answered`() async throws {
    try await serving(nil) { port in
      let page = try #require(
        await RawRequest.send("GET", "/review/pair?" + Self.fields, port: port)
      )
      #expect(page.status == 200)
      #expect(!MarkupReader(page.body).elements.contains { $0.name == "form" })
      #expect(await post(port, "verdict=same")?.status == 405)
    }
  }

  @Test func `the browser is told to say where a form came from, and on no other page`()
    async throws
  {
    try await serving(AskedDecisions()) { port in
      let pair = try #require(
        await RawRequest.send("GET", "/review/pair?" + Self.fields, port: port)
      )
      #expect(pair.headers["referrer-policy"] == "same-origin")
      let board = try #require(await RawRequest.send("GET", "/review", port: port))
      #expect(board.headers["referrer-policy"] == "no-referrer")
    }
  }

  @Test func `two runs of the server have two tokens`() {
    let (one, two) = (FormToken(), FormToken())
    #expect(one.text.utf8.count == 64 && one.text != two.text)
    #expect(one.accepts(one.text) && !one.accepts(two.text) && !one.accepts(nil))
  }
}
