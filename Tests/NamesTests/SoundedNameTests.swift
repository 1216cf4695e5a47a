@testable import Names
import Testing

struct SoundedNameTests {
  @Test(
    arguments: [
      ("Ghaffarzadeh", "gh a f a r z a d eh$"), ("Xosro", "x o s r o$"),
      ("Ali", "^a l i$"), ("Sayyed", "s a y e d"), ("Hosseini", "^h o s ei n i$"),
      ("Rezaei", "r e z a ei$"), ("Rezai", "r e z a i$"), ("Uday", "^u d a y$"),
      ("Mahdi", "m a h d i$"), ("Fatemeh", "f a t e m eh$"), ("Schahram", "sch a h r a m"),
      ("علی", ":^ع :ل :ی$"), ("خسرو", ":خ :س :ر :و$"), ("مهدی", ":م :ه :د :ی$"),
    ] as [(String, String)]
  )
  func `letters become sounds, vowels by their place`(name: String, sounds: String) {
    let read = SoundedName(words: NameFolding.words(of: name))
    #expect(read.sounds.map { SoundAlphabet.labels[Int($0)] }.joined(separator: " ") == sounds)
  }

  @Test(
    arguments: [
      ["Abdolrahman", "Abdorrahman"], ["Nureddin", "Nuruddin", "Nur al-Din", "Nureldeen"],
      ["Nasrallah", "Nasrollah", "Nasrulla"], ["Hassan", "Hasan", "HASSAN"],
      ["گل‌زاده", "گلزاده", "ﮔﻠﺰﺍﺩﻩ"],
    ]
  )
  func `spellings that differ in no sound have the same sounds`(names: [String]) {
    let read = Set(names.map { SoundedName(words: NameFolding.words(of: $0)).sounds })
    #expect(read.count == 1)
  }

  @Test
  func `a beginning and an ending are known with how many sounds they take`() throws {
    let name = SoundedName(words: ["mohammadzadeh"])
    let prefix = try #require(name.prefixes.first)
    let suffix = try #require(name.suffixes.first)
    #expect(NameAffixes.prefixes[Int(prefix.number)].name == "mohammad")
    #expect(NameAffixes.suffixes[Int(suffix.number)].name == "zadeh")
    #expect(Int(prefix.length) == 7)
    #expect(Int(suffix.length) == 4)
    #expect(SoundedName(words: ["reza"]).prefixes.isEmpty)
  }

  @Test
  func `a text too long for a name is read as far as a name goes`() {
    let name = SoundedName(words: [String(repeating: "kal", count: 10_000)])
    #expect(name.sounds.count == ComparisonWeights.longest)
  }

  @Test
  func `every sound has a number of its own`() {
    #expect(Set(SoundAlphabet.labels).count == SoundAlphabet.count)
    #expect(SoundAlphabet.count <= 256)
  }

  @Test
  func `a consonant shares its mark with no other sound`() {
    let marks = SoundAlphabet.marks
    #expect(marks.allSatisfy { $0.nonzeroBitCount <= 1 })
    for sound in 0..<SoundAlphabet.count where SoundAlphabet.isConsonant(UInt8(sound)) {
      #expect(marks[sound] != 0)
      #expect(marks.count { $0 == marks[sound] } == 1, "\(SoundAlphabet.labels[sound])")
    }
  }
}
