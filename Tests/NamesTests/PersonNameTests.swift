import Names
import Testing

struct PersonNameTests {
  @Test(
    arguments: [
      ("Dr Arash Bahari", ["arash", "bahari"]), ("سید آرش بهاری", ["ارش", "بهاری"]),
      ("Mir Bahari", ["mir", "bahari"]), ("Sardar Bahari", ["sardar", "bahari"]),
      ("Haj Seyed Arash Bahari", ["arash", "bahari"]),
    ] as [(String, [String])]
  )
  func `a leading title is set aside when a name is left`(text: String, words: [String]) {
    #expect(PersonName(text).words.map(\.text) == words)
  }

  @Test(
    arguments: [
      "Arash Bahari son of Kaveh", "Arash Bahari bin Kaveh", "Arash Bahari farzand-e Kaveh",
    ])
  func `a father inside the name is read`(text: String) {
    let name = PersonName(text)
    #expect(name.words.map(\.text) == ["arash", "bahari"])
    #expect(name.father.last == "kaveh")
  }

  @Test
  func `a digit for a letter leaves a name, and a tied honorific is part of one`() {
    #expect(PersonName("bah4ri").words.map(\.text) == ["bah4ri"])
    #expect(PersonName("Agha-Bahari", slot: .family).words.map(\.text) == ["agha", "bahari"])
    #expect(PersonName("b. b. bahari").words.map(\.text) == ["b", "b", "bahari"])
  }

  @Test
  func `a parent's name alone is known as the parent's`() {
    #expect(PersonName("فرزند کاوه").father == ["کاوه"])
    #expect(PersonName("mother: Mina").mother == ["mina"])
    #expect(PersonName("فرزند کاوه").words.isEmpty)
  }

  @Test
  func `a surname in capitals before a comma is known as such`() {
    let name = PersonName("BAHARI, Arash")
    #expect(name.words.map(\.slot) == [.family, .given])
    #expect(PersonName("john, 1st baron of x").words.allSatisfy { $0.slot == .unknown })
    #expect(PersonName("arash bahari, baron kaveh").words.allSatisfy { $0.slot == .unknown })
  }
}
