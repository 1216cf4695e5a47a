import Names
import Testing

struct NameKeyTests {
  private func texts(_ name: String, _ kind: NameKey.Kind) -> [String] {
    NameKeys.keys(of: name).filter { $0.kind == kind }.map(\.text)
  }

  @Test(
    arguments: [
      ("محمد کریمی", "Mohammad Karimi"), ("Ghaderi", "قادری"), ("Khosravi", "Xosravi"),
      ("Haj Ali Saremi", "علی صارمی"), ("Karimi Reza", "Reza Karimi"),
      ("Alireza Bahari", "Ali Reza Bahari"), ("Kassem Chahine", "قاسم شاهین"),
      ("Djamal", "Jamal"),
    ] as [(String, String)]
  )
  func `spellings of one name share a key`(a: String, b: String) {
    #expect(!Set(NameKeys.keys(of: a)).isDisjoint(with: NameKeys.keys(of: b)))
  }

  @Test
  func `the kinds of keys are as documented`() {
    #expect(texts("Reza Karimi", .word) == ["krm", "rz", "rzkrm"])
    #expect(texts("Reza Karimi", .pair) == ["Krm|rZ"])
    #expect(texts("Reza Karimi", .opening) == ["Krm-", "rZ-"])
    #expect(texts("Golzadeh", .slip) == ["glz", "gld", "gzd", "lzd"].sorted())
    #expect(texts("Reza", .slip).isEmpty)
  }

  /// Computed once with an independent FNV-1a: `python3 -c` over the bytes of kind:text.
  @Test(arguments: [("word:krm", 0xC307_3061_1ABC_833F as UInt64)])
  func `a key has the same value in every version`(key: String, value: UInt64) throws {
    let found = try #require(
      NameKeys.keys(of: "Karimi").first { "\($0.kind.rawValue):\($0.text)" == key }
    )
    #expect(found.value == value)
  }

  @Test(arguments: ["", "123", "حاج", "\u{202E}"])
  func `a name without words has no keys, a lone form of respect is a word`(name: String) {
    let keys = NameKeys.keys(of: name)
    #expect(keys.isEmpty == NameFolding.words(of: name).allSatisfy { Int($0) != nil })
  }
}
