import CaseModel
import Foundation
import InquestTestSupport
import RecordLinkage
import Testing

@testable import Casework

struct LinkageFilesTests {
  @Test(arguments: [
    (0.0, 4, "0.0"), (1, 6, "1.0"), (0.999_999_6, 6, "1.0"), (0.123_456_789, 6, "0.123457"),
    (-3.5, 4, "-3.5"), (-0.000_01, 4, "0.0"), (14.000_5, 4, "14.0005"), (120, 4, "120.0"),
    (0.05, 6, "0.05"), (-0.1, 4, "-0.1"), (1e-6, 6, "0.000001"), (.nan, 4, ""), (.infinity, 4, ""),
  ])
  func `numbers are written with no more places than they need`(
    value: Double,
    places: Int,
    text: String
  ) {
    var bytes: [UInt8] = []
    bytes.append(value, places: places)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("plain", "plain"), ("with, comma", "\"with, comma\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("علی", "علی"), ("", ""),
  ])
  func `cells are quoted where they must be`(text: String, cell: String) {
    var bytes: [UInt8] = []
    bytes.append(cell: text)
    #expect(String(decoding: bytes, as: UTF8.self) == cell)
  }

  @Test func `a file that is given up leaves the old one and nothing beside it`() throws {
    let fixture = try LinkFixture()
    let path = try fixture.file("old.csv", "old")
    do {
      let file = try StagedFile(path)
      try file.append(Array(repeating: UInt8(ascii: "x"), count: 1 << 20))
      try file.finish()
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    let there = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
    #expect(there == ["old.csv"])
  }

  @Test func `what a killed process left is removed, what a living one writes is not`() throws {
    let fixture = try LinkFixture()
    // No process has this number: it is above the largest the kernel gives out.
    try fixture.folder.write([1], to: "clusters.csv.999999999.part")
    try fixture.folder.write([1], to: "clusters.csv.1.part")
    try fixture.folder.write([1], to: "notes.part")
    StagedFile.removeAbandoned(in: fixture.folder.url.path)
    let there = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
    #expect(there.sorted() == ["clusters.csv.1.part", "notes.part"])
  }

  @Test func `large files come out byte for byte`() throws {
    let fixture = try LinkFixture()
    let path = fixture.folder.path("new.csv").path
    let bytes = (0..<900_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let file = try StagedFile(path)
    for start in stride(from: 0, to: bytes.count, by: 7_001) {
      try file.append(bytes[start..<min(bytes.count, start + 7_001)])
    }
    try file.finish()
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.commit()
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
  }

  @Test func `where one result cannot be put in place, it says so`() async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    try fixture.folder.write([1], to: "results/clusters.csv/in the way")
    await #expect {
      try await fixture.link([list])
    } throws: { error in
      (error as? Problem)?.kind == .cannotWrite
    }
    let there = try FileManager.default.contentsOfDirectory(atPath: fixture.results)
    #expect(there == ["clusters.csv"])
  }

  @Test func `every row is in clusters once, and pairs keep to the floor`() async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("a, \"list\".csv", LinkFixture.list)
    try await fixture.link([list]) { $0.configuration.floor = 0 }
    let clusters = try fixture.result("clusters.csv").split(separator: "\n")
    #expect(clusters.first == "list,id,person,probability")
    #expect(clusters.dropFirst().allSatisfy { $0.hasPrefix("\"a, \"\"list\"\"\",") })
    #expect(clusters.count == 5)
    let all = try fixture.result("pairs.csv").split(separator: "\n").count
    try await fixture.link([list]) { $0.configuration.floor = 1 }
    let none = try fixture.result("pairs.csv").split(separator: "\n")
    #expect(none.count < all)
    #expect(none.first?.hasPrefix("list_a,id_a,list_b,id_b,weight,probability,name") == true)
  }

  @Test func `draws of an earlier run are not left beside those of a later one`() async throws {
    let fixture = try LinkFixture()
    let list = try fixture.file("list.csv", LinkFixture.list)
    try fixture.folder.write([1], to: "results/draws/draw-007.csv")
    try fixture.folder.write([1], to: "results/draws/notes.txt")
    try await fixture.link([list]) { $0.configuration.draws = 2 }
    let drawn = try FileManager.default.contentsOfDirectory(atPath: fixture.results + "/draws")
    #expect(!drawn.contains("draw-007.csv"))
    #expect(drawn.contains("notes.txt"))
    let first = (try? fixture.rows("draws/draw-001.csv")) ?? []
    #expect(Set(drawn) == ["draw-001.csv", "draw-002.csv", "notes.txt"])
    #expect(first.map { $0[1] } == ["1", "2", "3", "4"])
  }
}
