import CaseModel
import Names
import Testing

struct ParsedNameTests {
  /// `kind=text` of each part, joined by ` | `.
  private func shown(_ reading: NameReading?) -> String {
    (reading?.parts ?? []).map { "\($0.kind.rawValue)=\($0.text)" }.joined(separator: " | ")
  }

  @Test(
    arguments: [
      ("Mohammadi, Ali Reza", "surname=Mohammadi | given=Ali Reza"),
      ("MOHAMMADI, Ali Reza", "surname=MOHAMMADI | given=Ali Reza"),
      ("BAHARI Arash", "surname=BAHARI | given=Arash"),
      ("Arash BAHARI", "given=Arash | surname=BAHARI"),
      ("آل احمد، آرش", "surname=آل احمد | given=آرش"),
      ("Bahari, Dr. Arash", "surname=Bahari | title=Dr | given=Arash"),
      ("Karimi, Ali, Tehran", "surname=Karimi | given=Ali | other=Tehran"),
    ] as [(String, String)]
  )
  func `a comma or capitals give the order away`(text: String, parts: String) {
    #expect(shown(ParsedName(text).best) == parts)
  }

  @Test(
    arguments: [
      ("علی فرزند حسن", "given=علی | particle=فرزند | father=حسن"),
      ("Hassan son of Ali", "given=Hassan | particle=son of | father=Ali"),
      ("گل محمد ولد نور محمد", "given=گل محمد | particle=ولد | father=نور محمد"),
      (
        "Arash Bahari farzand-e Kaveh",
        "given=Arash | surname=Bahari | particle=farzand-e | father=Kaveh"
      ),
      (
        "Arash Bahari (father: Kaveh)",
        "given=Arash | surname=Bahari | particle=father | father=Kaveh"
      ),
      (
        "آرش بهاری، نام پدر: کاوه، نام مادر: مینا",
        "given=آرش | surname=بهاری | particle=نام پدر | father=کاوه | particle=نام مادر | mother=مینا"
      ),
      (
        "Arash Bahari, son of Kaveh and Mina",
        "given=Arash | surname=Bahari | particle=son of | father=Kaveh | particle=and | mother=Mina"
      ),
      ("Əli Hüseyn oğlu Məmmədov", "given=Əli | father=Hüseyn | particle=oğlu | surname=Məmmədov"),
      ("Ҷамшед Саидович Раҳмонов", "given=Ҷамшед | father=Саидович | surname=Раҳмонов"),
    ] as [(String, String)]
  )
  func `a marker names the father or mother`(text: String, parts: String) {
    #expect(shown(ParsedName(text).best) == parts)
  }

  @Test(
    arguments: [
      ("Ahmad bin Said al-Tikriti", "given=Ahmad | particle=bin | father=Said | nisba=al-Tikriti"),
      (
        "Ahmad bin Said bin Ali al-Tikriti",
        "given=Ahmad | particle=bin | father=Said | particle=bin | grandfather=Ali | nisba=al-Tikriti"
      ),
      (
        "Arash Kaveh Majid al-Tikriti",
        "given=Arash | father=Kaveh | grandfather=Majid | nisba=al-Tikriti"
      ),
      ("Abd al-Rahman al-Rashed", "given=Abd al-Rahman | surname=al-Rashed"),
      ("Nur al-Din Zangi", "given=Nur al-Din | surname=Zangi"),
      ("Abu Arash al-Tikriti", "kunya=Abu Arash | nisba=al-Tikriti"),
      ("عبد الرحمن کریمی", "given=عبد الرحمن | surname=کریمی"),
      ("روح الله بهاری", "given=روح الله | surname=بهاری"),
    ] as [(String, String)]
  )
  func `Arabic chains, compounds and names after a child or place are read`(
    text: String,
    parts: String
  ) {
    #expect(shown(ParsedName(text).best) == parts)
  }

  @Test(
    arguments: [
      (
        "Dr. Seyed Arash Karimi Tehrani",
        "title=Dr | honorific=Seyed | given=Arash | surname=Karimi | nisba=Tehrani"
      ),
      ("حاج سید آرش بهاری", "honorific=حاج | honorific=سید | given=آرش | surname=بهاری"),
      ("خانم دکتر مینا بهاری", "honorific=خانم | title=دکتر | given=مینا | surname=بهاری"),
      ("آیت‌الله العظمی آرش بهاری", "title=آیت‌الله العظمی | given=آرش | surname=بهاری"),
      (
        "Prof. Dr. Arash Bahari, PhD",
        "title=Prof | title=Dr | given=Arash | surname=Bahari | title=PhD"
      ),
      ("Ahmad Khan Karimi", "given=Ahmad | honorific=Khan | surname=Karimi"),
      ("Arash \"Kaveh\" Bahari", "given=Arash | nickname=Kaveh | surname=Bahari"),
      ("آرش بهاری «کاوه»", "given=آرش | surname=بهاری | nickname=کاوه"),
      ("Arash Bahari, a.k.a. Kaveh", "given=Arash | surname=Bahari | particle=a.k.a | alias=Kaveh"),
      ("آرش بهاری معروف به کاوه", "given=آرش | surname=بهاری | particle=معروف به | alias=کاوه"),
      ("M. Reza Karimi", "initial=M | given=Reza | surname=Karimi"),
      ("علی‌رضا گل‌زاده غفوری", "given=علی‌رضا | surname=گل‌زاده غفوری"),
      ("Ali Hassan Zadeh", "given=Ali | surname=Hassan Zadeh"),
      ("Arash Al-e Ahmad", "given=Arash | surname=Al-e Ahmad"),
      ("Arash Bahari (1340)", "given=Arash | surname=Bahari | other=1340"),
    ] as [(String, String)]
  )
  func `titles, honorifics, nicknames and compounds are told apart`(text: String, parts: String) {
    #expect(shown(ParsedName(text).best) == parts)
  }

  @Test(
    arguments: [
      (
        "Ali Reza Mohammadi",
        ["given=Ali Reza | surname=Mohammadi", "given=Ali | father=Reza | surname=Mohammadi"]
      ),
      (
        "Mir Hossein Bahari",
        ["honorific=Mir | given=Hossein | surname=Bahari", "given=Mir Hossein | surname=Bahari"]
      ),
      ("Karimi Arash", ["surname=Karimi | given=Arash", "given=Karimi | surname=Arash"]),
      (
        "Arash bin Bahari",
        ["given=Arash | particle=bin | father=Bahari", "given=Arash | surname=bin Bahari"]
      ),
      (
        "Ali son of Hassan Mohammadi",
        [
          "given=Ali | particle=son of | father=Hassan Mohammadi",
          "given=Ali | particle=son of | father=Hassan | surname=Mohammadi",
        ]
      ),
      ("Ahmad Khan", ["given=Ahmad | surname=Khan", "given=Ahmad | honorific=Khan"]),
    ] as [(String, [String])]
  )
  func `an ambiguous name has several readings`(text: String, readings: [String]) {
    let found = ParsedName(text).readings.map { shown($0) }
    for reading in readings { #expect(found.contains(reading)) }
  }

  @Test
  func `a part holds the original and its folded words`() throws {
    let part = try #require(ParsedName("Seyed  مُحَمَّد كریمی").best?.parts(.given).first)
    #expect(part.text == "مُحَمَّد")
    #expect(part.words == ["محمد"])
    #expect(part.span == TextSpan(7, 15))
  }

  @Test
  func `a nickname that is the whole text is the name`() {
    #expect(shown(ParsedName("\"Arash Bahari\"").best) == "given=Arash | surname=Bahari")
  }
}
