import CaseModel
import Synchronization
import Testing

@testable import Casework
@testable import InquestWeb

@Suite(.serialized) struct WebServerTests {
  /// Serves a case on a free port while a test asks.
  private func serving(
    _ reading: any CaseReading = ExampleCase(),
    onProblem: @escaping @Sendable (String) -> Void = { _ in },
    _ ask: @Sendable (Int) async throws -> Void
  ) async throws {
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await WebServer.run(
        case: reading,
        port: 0,
        onReady: { ready.yield($0) },
        onProblem: onProblem
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

  @Test func `pages come with headers that let nothing in or out`() async throws {
    try await serving { port in
      let reply = try #require(await RawRequest.send("GET", "/", port: port))
      #expect(reply.status == 200)
      #expect(reply.body.contains("The Ostermark inquiry"))
      let policy = reply.headers["content-security-policy"] ?? ""
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(reply.headers["x-content-type-options"] == "nosniff")
      #expect(reply.headers["referrer-policy"] == "no-referrer")
      #expect(reply.headers["cache-control"] == "no-store")
      #expect(reply.headers["cross-origin-resource-policy"] == "same-origin")
      #expect(reply.headers["set-cookie"] == nil)
      #expect(reply.headers["server"] == nil)
    }
  }

  @Test func `a request meant for another host is refused`() async throws {
    try await serving { port in
      for host in ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "127.0.0.1:x"] {
        let reply = try #require(await RawRequest.send("GET", "/", host: host, port: port))
        #expect(reply.status == 421, "\(host)")
        #expect(!reply.body.contains("Waits"), "\(host)")
      }
      for host in ["127.0.0.1", "localhost:\(port)", "LOCALHOST", "[::1]:8080"] {
        #expect(await RawRequest.send("GET", "/", host: host, port: port)?.status == 200, "\(host)")
      }
    }
  }

  @Test func `pages can only be read`() async throws {
    try await serving { port in
      for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        let reply = try #require(await RawRequest.send(method, "/claims", port: port))
        #expect(reply.status == 405, "\(method)")
        #expect(reply.headers["allow"] == "GET, HEAD")
      }
      let whole = try #require(await RawRequest.send("GET", "/claims", port: port))
      let head = try #require(await RawRequest.send("HEAD", "/claims", port: port))
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.headers["content-length"] == whole.headers["content-length"])
    }
  }

  @Test func `strange addresses get a designed page`() async throws {
    try await serving { port in
      for target in ["/none", "/../../etc/passwd", "/claims/%00", "/documents/%zz", "/a?b?c"] {
        let reply = try #require(await RawRequest.send("GET", target, port: port))
        #expect(reply.status == 404, "\(target)")
        #expect(reply.body.contains("There is no such page"))
      }
    }
  }

  @Test func `a failure is told on the terminal and not to the visitor`() async throws {
    let told = Mutex<[String]>([])
    try await serving(
      BrokenCase(),
      onProblem: { line in told.withLock { $0.append(line) } }
    ) { port in
      let reply = try #require(await RawRequest.send("GET", "/claims", port: port))
      #expect(reply.status == 500)
      #expect(reply.body.contains("This page could not be made"))
      #expect(!reply.body.contains("secret"))
    }
    #expect(told.withLock(\.self).contains { $0.contains(BrokenCase.reason) })
  }

  @Test func `a port in use is named with what to do`() async throws {
    try await serving { port in
      let problem = await #expect(throws: Problem.self) {
        try await WebServer.run(case: ExampleCase(), port: port, onReady: { _ in })
      }
      #expect(problem?.kind == .busy)
      #expect(problem?.what.contains("\(port)") == true)
    }
  }

  @Test(arguments: ["0.0.0.0", "::", "192.168.1.2", "example.org"])
  func `pages are served to this machine only`(host: String) async throws {
    let problem = await #expect(throws: Problem.self) {
      try await WebServer.run(case: ExampleCase(), host: host, port: 0, onReady: { _ in })
    }
    #expect(problem?.kind == .usage)
  }
}
