import Names
import Testing

struct RomanizerTests {
  private func first(_ text: String, _ scheme: RomanizationScheme) throws -> String? {
    try Romanizer.proposals(for: text, scheme: scheme).first?.text
  }

  @Test(
    arguments: [
      (.alaLCPersian, "Muḥammad Riz̤ā Karīmī"), (.ijmesPersian, "Muḥammad Riżā Karīmī"),
      (.un1967Persian, "Moḩammad Reẕā Karīmī"), (.popular, "Mohammad Reza Karimi"),
      (.alaLCArabic, "Muḥammad Riḍā Karīmī"),
    ] as [(RomanizationScheme, String)]
  )
  func `a name is written in each scheme`(scheme: RomanizationScheme, latin: String) throws {
    #expect(try first("محمد رضا کریمی", scheme) == latin)
  }

  @Test(
    arguments: [
      ("فاطمه", "Fāṭimah", "Fāṭima", "Fāţemeh"), ("حسین", "Ḥusayn", "Ḥusayn", "Ḩoseyn"),
      ("مصطفی", "Muṣṭafá", "Muṣṭafā", "Moşţafá"), ("کریمیان", "Karīmiyān", "Karīmiyān", "Karīmīān"),
      ("آرش", "Ārash", "Ārash", "Ārash"), ("ضیاء", "Z̤iyāʼ", "Żiyāʾ", "Ẕīā’"),
      ("علی‌رضا", "ʻAlīriz̤ā", "ʿAlīriżā", "’Alīreẕā"), ("شاه", "Shāh", "Shāh", "Shāh"),
      ("خواجه", "Khvājah", "Khvāja", "Khvājeh"), ("ایرج", "Īraj", "Īraj", "Īraj"),
    ] as [(String, String, String, String)]
  )
  func `schemes differ in vowels, final he and signs`(
    persian: String,
    alaLC: String,
    ijmes: String,
    un1967: String
  ) throws {
    #expect(try first(persian, .alaLCPersian) == alaLC)
    #expect(try first(persian, .ijmesPersian) == ijmes)
    #expect(try first(persian, .un1967Persian) == un1967)
  }

  @Test(
    arguments: [
      ("ث", "s̲"), ("ح", "ḥ"), ("خ", "kh"), ("ذ", "ẕ"), ("ژ", "zh"), ("ش", "sh"), ("ص", "ṣ"),
      ("ض", "z̤"), ("ط", "ṭ"), ("ظ", "ẓ"), ("ع", "ʻ"), ("غ", "gh"), ("ق", "q"), ("چ", "ch"),
    ] as [(String, String)]
  )
  func `consonants follow the ALA-LC table`(letter: String, latin: String) throws {
    let form = try #require(try Romanizer.consonants(of: letter, scheme: .alaLCPersian))
    #expect(form.text == latin)
    #expect(form.vowels == .omitted)
  }

  @Test(
    arguments: [
      ("مُحَمَّد", "Muḥammad"), ("مِهْران", "Mihrān"), ("بُهَیْر", "Buhayr"), ("سُعَاد", "Suʻād"),
      ("رَحْمٰن", "Raḥmān"),
    ] as [(String, String)]
  )
  func `written vowels are obeyed and leave nothing to guess`(persian: String, latin: String) throws
  {
    let proposals = try Romanizer.proposals(for: persian, scheme: .alaLCPersian)
    #expect(proposals.map(\.text) == [latin])
    #expect(proposals.map(\.vowels) == [.written])
  }

  @Test
  func `a single written vowel overrules the guess`() throws {
    #expect(try first("مهران", .un1967Persian) == "Mehrān")
    #expect(try first("مَهران", .un1967Persian) == "Mahrān")
  }

  @Test
  func `the article is set off in Arabic`() throws {
    #expect(try first("التكريتي", .alaLCArabic)?.hasPrefix("al-T") == true)
  }

  @Test
  func `every proposal has its scheme and a share of belief`() throws {
    for scheme in RomanizationScheme.allCases {
      let proposals = try Romanizer.proposals(for: "سلیمان بهاری", scheme: scheme, limit: 3)
      #expect(proposals.count == 3)
      #expect(proposals.allSatisfy { $0.scheme == scheme && $0.vowels == .guessed })
      #expect(proposals.map(\.confidence) == proposals.map(\.confidence).sorted(by: >))
      #expect(proposals.map(\.confidence).reduce(0, +) <= 1.000001)
    }
  }

  @Test(arguments: ["", "Ali", "12", "\u{202E}"])
  func `a text without Persian letters is refused`(text: String) {
    #expect(throws: TransliterationRefusal.noLetters) {
      try Romanizer.proposals(for: text, scheme: .popular)
    }
  }

  @Test(
    arguments: [
      String(repeating: "علی ", count: 200), String(repeating: "ع", count: 41),
      String(repeating: "ع ", count: 25),
    ]
  )
  func `what is too long for a name is refused`(text: String) {
    #expect(throws: TransliterationRefusal.tooLong) {
      try Romanizer.proposals(for: text, scheme: .alaLCPersian)
    }
  }

  @Test(arguments: 0..<3)
  func `random and damaged text never faults`(seed: UInt64) {
    var names = NameFuzzer(seed: seed)
    for _ in 0..<25 {
      let text = names.next()
      for scheme in [RomanizationScheme.alaLCPersian, .ijmesArabic, .popular] {
        guard let proposals = try? Romanizer.proposals(for: text, scheme: scheme) else { continue }
        #expect(!proposals.isEmpty)
        #expect(proposals.allSatisfy { (0...1).contains($0.confidence) })
      }
      guard let spellings = try? PersianSpeller.proposals(for: text) else { continue }
      #expect(spellings.allSatisfy { (0...1).contains($0.confidence) })
    }
  }
}
