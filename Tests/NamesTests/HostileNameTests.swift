import CaseModel
import Names
import Statistics
import Testing

/// Input that no name should be, and what is made of it.
struct HostileNameTests {
  @Test(arguments: ["", " ", "-.,()", "12", "۱۳۴۰", "\u{200B}\u{202E}", "😀", "«»"])
  func `a text without a letter is refused`(text: String) {
    let name = ParsedName(text)
    #expect(name.readings.isEmpty)
    #expect(name.problems.contains(.noLetters))
  }

  @Test(
    arguments: [
      ("Arash\u{0}Bahari", .controlCharacters), ("\u{202E}Arash Bahari", .directionCharacters),
      (String(decoding: [0xD800, 0x41], as: UTF16.self), .replacementCharacters),
      ("Arash Bahari; Kaveh Bahari", .severalNames), ("Arash / Kaveh Bahari", .severalNames),
      ("Arash Bahari 2", .digits), ("Аrash Bahari", .mixedScripts),
      ("Arash (Bahari", .unpairedMark),
    ] as [(String, NameProblem)]
  )
  func `what hinders reading is said, and the rest is read`(text: String, problem: NameProblem) {
    let name = ParsedName(text)
    #expect(name.problems == [problem])
    #expect(name.best != nil)
    #expect(name.text == text)
  }

  @Test
  func `a very long name is read from its start, at constant cost`() throws {
    let long = String(repeating: "Arash Kaveh ", count: 1_000)
    let name = ParsedName(long)
    #expect(name.problems == [.readInPart(scalars: 509)])
    let start = String(long.unicodeScalars.prefix(509))
    #expect(name.readings == ParsedName(start).readings)
    #expect(!ParsedName(String(repeating: "ا", count: 10_000)).readings.isEmpty)
  }

  @Test(arguments: [
    "((((((((", "\"'\"'\"'\"'", "- - - al al al", "bin bin bin bin", "ال ال ال", "a.k.a. a.k.a.",
    "of, of, of",
  ])
  func `marker words and marks alone do no harm`(text: String) {
    check(ParsedName(text))
  }

  @Test(arguments: 0..<8)
  func `random and mutated names are read without a fault`(seed: UInt64) {
    var names = NameFuzzer(seed: seed)
    for _ in 0..<150 { check(ParsedName(names.next())) }
  }

  /// What holds for every name whatever its text.
  private func check(_ name: ParsedName, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = ScalarText(name.text)
    let total = name.readings.map(\.confidence).reduce(0, +)
    #expect(total <= 1.000001, sourceLocation: sourceLocation)
    #expect(
      name.readings.isEmpty == name.problems.contains(.noLetters),
      sourceLocation: sourceLocation
    )
    for reading in name.readings {
      #expect((0...1).contains(reading.confidence), sourceLocation: sourceLocation)
      var end = 0
      for part in reading.parts {
        #expect(
          part.span.start >= end && part.span.end <= text.count,
          sourceLocation: sourceLocation
        )
        #expect(!part.span.isEmpty && !part.words.isEmpty, sourceLocation: sourceLocation)
        #expect(part.text == text.slice(part.span), sourceLocation: sourceLocation)
        end = part.span.end
      }
    }
  }
}
