import Testing

@testable import Gazetteer

@Suite struct PlaceFoldingTests {
  @Test(arguments: [
    ("رجایی‌شهر", "رجايي شهر"),
    ("رجائی شهر", "رجایی شهر"),
    ("ارومیّه", "ارومية"),
    ("كرمانشاه", "کرمانشاه"),
    ("ﺗﻬﺮﺍﻥ", "تهران"),
    ("سنه", "سنە"),
    ("ﻻهیجان", "لاهيجان"),
    ("Qā’em Shahr", "Qaemshahr"),
    ("Eşfahān", "ESFAHAN"),
    ("Ḩoseynābād", "Hoseynabad"),
    ("Ja‘farīyeh", "Jafariyeh"),
    ("Straße", "strasse"),
    ("Łódź", "Lodz"),
    ("Z\u{323}\u{304}ahedan", "Zahedan"),
    ("منطقه ۵", "منطقه 5"),
  ])
  func `two ways of writing a name fold alike`(one: String, other: String) {
    #expect(PlaceNameFolding.letters(of: one) == PlaceNameFolding.letters(of: other))
  }

  @Test(arguments: [("Kerman", "Karaj"), ("قم", "قزوین"), ("Bam", "Bām-e Now")])
  func `different names do not fold alike`(one: String, other: String) {
    #expect(PlaceNameFolding.letters(of: one) != PlaceNameFolding.letters(of: other))
  }

  @Test func `words and letters are the same but for the spaces`() {
    let name = "Bandar-e  Emām Khomeynī (بندر)"
    #expect(
      PlaceNameFolding.words(of: name).joined().unicodeScalars.elementsEqual(
        PlaceNameFolding.letters(of: name)
      )
    )
    #expect(PlaceNameFolding.words(of: name) == ["bandar", "e", "emam", "khomeyni", "بندر"])
  }

  @Test(arguments: [
    ("Esfahan", "Isfahan"), ("Hamadan", "Hamedan"), ("Mashhad", "Meshed"), ("Shiraz", "Chiraz"),
    ("Qazvin", "Ghazwin"), ("Khorramabad", "Xorramabad"), ("Sanandaj", "Sanandadj"),
    ("Gohardasht", "گوهردشت"), ("Dezful", "دزفول"), ("Sari", "ساری"),
  ])
  func `spellings of one name have one skeleton`(one: String, other: String) {
    let skeleton = { (name: String) in PlaceSkeleton(PlaceNameFolding.letters(of: name)) }
    #expect(skeleton(one) == skeleton(other))
  }

  @Test(arguments: [("Tabriz", "Tehran"), ("Babol", "Bol"), ("Kashan", "Kerman")])
  func `the skeletons of different names differ`(one: String, other: String) {
    let skeleton = { (name: String) in PlaceSkeleton(PlaceNameFolding.letters(of: name)) }
    #expect(skeleton(one) != skeleton(other))
  }

  @Test(arguments: ["Shahr", "Mashhad", "Tchad", "Gorgan"])
  func `an edit changes no more bits of the signature than the search allows for`(name: String) {
    let letters = PlaceNameFolding.letters(of: name)
    let mask = PlaceSkeleton(letters).signature
    var most = 0
    for position in letters.indices {
      for letter in "abcdhjkqsz".unicodeScalars {
        for edit in [[letter], [letters[position], letter], []] {
          var changed = letters
          changed.replaceSubrange(position...position, with: edit)
          let other = PlaceSkeleton(changed).signature
          most = max(most, ((mask ^ other) >> 16).nonzeroBitCount)
        }
      }
    }
    #expect(most <= PlaceSkeleton.bitsPerEdit)
  }
}
