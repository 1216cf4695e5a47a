import Statistics
import Testing

@testable import DemonstrationCase

@Suite struct InventedNamesTests {
  @Test func `no invented surname is one that many people bear`() {
    // Among the commonest surnames written in Persian; a syllable that makes one must go.
    let real: Set<String> = [
      "محمدی", "حسینی", "احمدی", "رضایی", "مرادی", "حیدری", "کریمی", "موسوی", "جعفری", "قاسمی",
      "رحیمی", "کاظمی", "صادقی", "اکبری", "ابراهیمی", "نوری", "رستمی", "صالحی", "محمدپور", "علیپور",
      "حسینزاده", "کریمزاده", "عباسزاده", "توکلی", "فرهادی", "بهرامی", "نظری", "امینی", "یوسفی",
    ]
    var generator = SeededGenerator(seed: 3)
    let names = InventedNames(surnames: 5_000, using: &generator)
    let drawn = Set((0..<5_000).map { _ in names.draw(using: &generator).surname.persian })
    #expect(drawn.count > 500)
    #expect(drawn.isDisjoint(with: real))
  }

  @Test func `every word has a Persian form and a Latin one`() {
    let words =
      InventedNames.men + InventedNames.women + InventedNames.leading
      + InventedNames.firstSyllables + InventedNames.secondSyllables + InventedNames.endings
    for word in words {
      #expect(!word.latin.isEmpty && word.latin.allSatisfy { !$0.isEmpty }, "\(word.persian)")
      #expect(word.persian.unicodeScalars.allSatisfy { (0x600...0x6FF).contains($0.value) })
    }
  }

  @Test func `a convention beyond those of a word takes its last spelling`() {
    let word = WrittenWord("نوک", "nuk nook") + WrittenWord("پور", "pour pur poor")
    #expect(word.latin == ["nukpour", "nookpur", "nookpoor"])
    #expect(word.latin(9) == "nookpoor" && word.english == "Nukpour")
  }
}
