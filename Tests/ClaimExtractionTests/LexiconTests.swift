import Testing

@testable import ClaimExtraction

/// The data files hold only what the code reads: a misspelt class would be lost without a word.
@Suite struct LexiconTests {
  private static let lexicon = LexiconTable(PackageResources.lexicon_tsv).rows
  private static let grammar = LexiconTable(PackageResources.grammar_tsv).rows

  @Test(arguments: grammar)
  func `every closed class is known`(row: [String]) {
    #expect(row.count == 3)
    #expect(WordClass.names[row[1]] != nil)
  }

  @Test(arguments: lexicon)
  func `every entry has a known class and known frames`(row: [String]) throws {
    #expect(row.count == 5)
    let kind = try #require(row[2].split(separator: ".").first.map(String.init))
    let isCue = Cue.Kind(rawValue: kind) != nil
    let isOther = ["hedge", "bound", "accuse"].contains(kind) || WordClass.names[row[2]] != nil
    #expect(isCue || isOther)
    let unknown = row[4].split(separator: " ").map(String.init).filter {
      $0 != "-" && Cue.Frames.names[$0] == nil
    }
    #expect(unknown == [])
  }

  @Test func `identifiers are unique`() {
    let identifiers = Self.lexicon.map { $0[0] }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test(arguments: [
    ("execute", "executed", "executing"), ("bury", "buried", "burying"),
    ("plan", "planned", "planning"), ("write", "wrote", "writing"), ("say", "said", "saying"),
    ("hang", "hanged", "hanging"),
  ])
  func `verb forms lead to their lemma`(lemma: String, past: String, gerund: String) {
    let vocabulary = Vocabulary.standard
    let number = vocabulary.number(lemma)
    #expect(number >= 0)
    #expect(vocabulary.word(past).lemma == number)
    #expect(vocabulary.word(gerund).lemma == number)
    #expect(vocabulary.word(gerund).classes.contains(.verbIng))
  }

  @Test func `events and acts are read from their file`() {
    let rows = LexiconTable(PackageResources.events_tsv).rows
    #expect(rows.filter { $0.count != 4 || Int($0[2]) == nil } == [])
  }
}
