import CaseModel
import Casework
import Foundation
import InquestTestSupport
import Testing

/// Tables of pairs as people and programs write them.
struct CompareNamesTests {
  private func table(_ text: String) throws -> CompareNames.Table {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(text.utf8), to: "pairs.tsv")
    return try CompareNames().table(ofFile: file.path)
  }

  @Test(
    arguments: [
      "a\tb\nAli\tعلی\nEbrahim\tIbrahim\n", "a\tb\r\nAli\tعلی\r\nEbrahim\tIbrahim\r\n",
      "\u{FEFF}a,b\nAli,علی\nEbrahim,Ibrahim\n", "b\ta\nعلی\tAli\nIbrahim\tEbrahim\n",
    ]
  )
  func `a similarity is added to each row, in order`(text: String) throws {
    let found = try table(text)
    let lines = found.text.split(separator: "\n")
    #expect(found.problems.isEmpty)
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("\tsimilarity"))
    #expect(lines.dropFirst().allSatisfy { (Double($0.split(separator: "\t")[2]) ?? 0) > 0.5 })
  }

  @Test
  func `other columns stay, and a field with a tab or quotation mark is quoted`() throws {
    let found = try table("id\ta\tb\n7\t\"Ali \"\"Reza\"\"\"\t\"Ali\tReza\"\n")
    #expect(found.text.hasPrefix("id\ta\tb\tsimilarity\n7\t\"Ali \"\"Reza\"\"\"\t\"Ali\tReza\"\t"))
  }

  @Test
  func `a row that cannot be read is named with its line, and the others are compared`() throws {
    let found = try table("a\tb\nAli\tAli\nReza\nSara\tSara\n")
    #expect(found.text.split(separator: "\n").count == 3)
    #expect(found.problems.map(\.line) == [3])
  }

  @Test(arguments: ["x\ty\nAli\tAli\n", "a\nAli\n", "a\tc\nAli\tAli\n"])
  func `a table without the two columns is refused with what to write`(text: String) throws {
    let problem = try #require(throws: Problem.self) { try table(text) }
    #expect(problem.kind == .badInput)
    #expect(problem.line == 1)
    #expect(problem.remedy.contains("a, b"))
  }

  @Test(arguments: [("", "Ali", "first"), ("Ali", "12", "second")])
  func `a name without a letter is refused by its place`(a: String, b: String, place: String) throws
  {
    let problem = try #require(throws: Problem.self) { try CompareNames().compare(a, b) }
    #expect(problem.kind == .badInput)
    #expect(problem.what.contains(place))
  }
}
