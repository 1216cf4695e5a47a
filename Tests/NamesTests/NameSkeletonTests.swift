import Names
import Testing

struct NameSkeletonTests {
  @Test(
    arguments: [
      ["محمد", "mohammad", "muhammad", "mohamed"], ["حسین", "hossein", "husayn", "hosein"],
      ["قاسم", "ghasem", "qasem", "qassim"], ["خسرو", "khosrow", "khosrou", "xosro"],
      ["گلزاده", "golzadeh", "golzade"], ["ابراهیم", "ebrahim", "ibrahim"],
      ["عبدالله", "abdollah", "abdullah"], ["شیرین", "shirin", "shireen"],
      ["پور", "pour", "pur", "poor"],
    ])
  func `one name has one skeleton in every spelling and script`(spellings: [String]) {
    let skeletons = Set(
      spellings.map { NameSkeleton(word: NameFolding.words(of: $0).joined()).consonants }
    )
    #expect(skeletons.count == 1, "\(skeletons.map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test(
    arguments: [
      ("golzadeh", "golzari"), ("hossein", "hassan"), ("ali", "alireza"), ("reza", "morteza"),
    ] as [(String, String)]
  )
  func `different names differ at least with their long vowels`(one: String, other: String) {
    #expect(NameSkeleton(word: one).hint != NameSkeleton(word: other).hint)
  }

  @Test
  func `a compound written apart has the skeleton of one written together`() {
    let apart = NameSkeleton.joined(
      NameSkeleton(word: "mohammad").consonants,
      NameSkeleton(word: "ali").consonants
    )
    #expect(apart == NameSkeleton(word: "محمدعلی").consonants)
  }
}
