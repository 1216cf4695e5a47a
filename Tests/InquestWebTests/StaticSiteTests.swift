import CaseModel
import Foundation
import Testing

@testable import Casework
@testable import InquestWeb

@Suite struct StaticSiteTests {
  private static func folder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
  }

  private static func files(in folder: URL) throws -> Set<String> {
    let base = folder.standardizedFileURL.path + "/"
    let walk = FileManager.default.enumerator(atPath: folder.path)
    var files = Set<String>()
    while let name = walk?.nextObject() as? String {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: base + name, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files.insert(name)
      }
    }
    return files
  }

  @Test func `every link and every anchor of a written site is there`() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var last = (0, 1)
    let count = try StaticSite.write(case: ExampleCase(), to: folder.path) { last = ($0, $1) }
    #expect(last.0 == last.1)
    let files = try Self.files(in: folder)
    #expect(files.count == count)
    var anchors: [String: Set<String>] = [:]
    var links: [(from: String, to: String, anchor: String?)] = []
    for file in files where file.hasSuffix(".html") {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      let page = MarkupReader(String(decoding: bytes, as: UTF8.self))
      #expect(page.findings == [], "\(file)")
      #expect(!page.elements.contains { $0.name == "form" }, "\(file) has a form")
      anchors[file] = Set(page.elements.compactMap { $0.attributes["id"] })
      for element in page.elements {
        for name in ["href", "src"] {
          guard let target = element.attributes[name], target != "data:," else { continue }
          let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
          let path = String(parts[0])
          links.append((file, path, parts.count > 1 ? String(parts[1]) : nil))
        }
      }
    }
    #expect(links.count > 1_000)
    for link in links {
      #expect(!link.to.hasPrefix("/") && !link.to.contains(":"), "\(link)")
      var target = link.from
      if !link.to.isEmpty {
        let base = URL(fileURLWithPath: "/" + link.from).deletingLastPathComponent()
        target = String(base.appendingPathComponent(link.to).standardizedFileURL.path.dropFirst())
      }
      #expect(files.contains(target), "\(link.from) leads to \(link.to), which is not there")
      if let anchor = link.anchor?.removingPercentEncoding, target.hasSuffix(".html") {
        #expect(anchors[target]?.contains(anchor) == true, "\(link) has no such anchor")
      }
    }
  }

  @Test(arguments: [
    Address.overview, .documents, .document("ex-report"), .document("ex-persian"), .claims(),
    .claim("ex-report-c5"), .figures, .people(), .person("p0"), .lists, .estimate, .custody(),
    .claims(ClaimFilter(event: "killing")), .people(PersonFilter(pattern: 1)),
  ])
  func `a written page says what the served one says`(address: Address) throws {
    let site = try Site(ExampleCase())
    let all = try StaticAddresses(ExampleCase())
    let written = Links(
      place: .written(from: address, pages: Set(all.all), events: all.events)
    )
    let texts = try [Links(place: .served), written].map { links in
      let answer = try site.answer(address, links: links)
      let page = MarkupReader(String(decoding: answer.body, as: UTF8.self))
      // The form is the one thing that needs a server.
      return page.runs.filter { run in !run.around.contains { $0.name == "form" } }
        .map(\.text).joined().split(whereSeparator: \.isWhitespace)
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `an earlier report is replaced, anything else is left alone`() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try StaticSite.write(case: ExampleCase(), to: folder.path)
    try StaticSite.write(case: ExampleCase.empty, to: folder.path)
    #expect(!(try Self.files(in: folder).contains("documents/ex-report.html")))
    try FileManager.default.removeItem(
      at: folder.appendingPathComponent("about-this-report.txt")
    )
    let before = try Self.files(in: folder)
    let problem = #expect(throws: Problem.self) {
      try StaticSite.write(case: ExampleCase(), to: folder.path)
    }
    #expect(problem?.kind == .cannotWrite)
    #expect(try Self.files(in: folder) == before)
  }

  @Test func `a report whose case cannot be read leaves nothing behind`() throws {
    let folder = Self.folder()
    let parent = folder.deletingLastPathComponent()
    #expect(throws: Problem.self) {
      try StaticSite.write(case: BrokenCase(), to: folder.path)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: parent.path)
    #expect(!left.contains { $0.contains(folder.lastPathComponent) })
  }
}
