import Names

/// The weights before any name is seen: which sounds are written for one another at all.
enum StartingWeights {
  /// Consonants in one line may stand for one another.
  private static let consonants = """
    b :ب
    p :پ
    p b
    f ph :ف
    v w ^w w$ f :و :^و :و$ :ڤ
    t th :ت :ط :ث
    s th :س :ص :ث
    sh ch sch :ش
    ch c :چ
    j dj zh g :ج :ژ
    zh j z :ژ
    d dh :د :ذ :ض :ظ
    z dh th s :ز :ذ :ض :ظ
    kh x k h ^h ch :خ
    gh q k g :غ :ق
    k c q g :ک :ق
    g :گ :ق :ج
    l :ل
    m :م
    n :ن
    r :ر
    h ^h h$ :ح :ه :^ه :ه$
    x :خ
    y ^y y$ :ی :^ی :ی$ j
    """
  private static let vowels = """
    a aa ^a ^aa a$ aa$ ae ^ae ea e ^e e$ ah$ eh$ :ا :^ا :ا$ :ع :^ع :ع$ :ه$
    o ^o o$ u ^u u$ ou oo ^ou ^oo ou$ oo$ ow ^ow ow$ au ^au au$ aw aw$ ^aw eu ^eu eu$ ue :و :^و :و$ w w$
    i ^i i$ ee ^ee ee$ y y$ ei ^ei ei$ ey ey$ ^ey ai ^ai ai$ ay ^ay ay$ ie ie$ iy iy$ ea ae ^ae ae$ ia$ :ی :^ی :ی$
    e ^e e$ ei ai ay ey ee i ^i eh$
    """
  /// Letters of the Arabic script that one hand writes for another.
  private static let homophones = "ثسص ذزضظ تط غق حه".split(separator: " ").map(String.init)

  /// The most that leaving a sound out may be worth, by sound.
  ///
  /// Names of women end where those of men do not (Jamil, Jamila), and a long vowel is written in
  /// every habit (Majid, Majd): the material, in which few such pairs meet, would make them cheap.
  static let gapLimits: [Double] = SoundAlphabet.labels.map { label in
    switch label {
    case "a$", "ah$", "eh$": -4.5
    case "i", "ee", "ei", "ou", "oo": -3.5
    default: -0.05
    }
  }

  /// Where the search for Latin and cross-script weights begins.
  static func model() -> PairModel {
    var model = PairModel()
    let labels = SoundAlphabet.labels
    let isVowel = labels.map(Self.isVowel)
    for first in labels.indices {
      for second in first..<labels.count {
        model.weights[PairModel.pair(first, second)] =
          isVowel[first] && isVowel[second] ? -1 : -5
      }
      let isShort = isVowel[first] && !labels[first].hasPrefix(":")
      for kind in PairModel.kinds {
        model.weights[PairModel.gap(kind, first)] = isShort ? -0.8 : isVowel[first] ? -1.5 : -4
      }
    }
    set(&model, lines: vowels, to: 0.8)
    set(&model, lines: consonants, to: 1.5)
    let bare = labels.map { $0.filter { $0 != "^" && $0 != "$" } }
    for first in labels.indices {
      for second in first..<labels.count where bare[first] == bare[second] {
        model.weights[PairModel.pair(first, second)] = first == second ? 2.5 : 2
      }
    }
    for kind in PairModel.kinds {
      for (number, affix) in NameAffixes.prefixes.enumerated() {
        let known = ["article": -1.0, "seyed": -3, "haji": -3]
        model.weights[PairModel.prefix(kind, number)] = known[affix.name] ?? -6
      }
      for number in NameAffixes.suffixes.indices {
        model.weights[PairModel.suffix(kind, number)] = -6
      }
    }
    return model
  }

  /// The weight of two sounds of the Arabic script.
  ///
  /// Set by hand: the material has one form of each name in that script. Letters that sound alike
  /// are a likely slip, others are another name.
  static func arabicPair(_ first: Int, _ second: Int) -> Double {
    let labels = SoundAlphabet.labels
    let letters = [first, second].map { labels[$0].filter { !":^$".contains($0) } }
    if letters[0] == letters[1] { return isVowel(labels[first]) ? 1.8 : 2.6 }
    if homophones.contains(where: { $0.contains(letters[0]) && $0.contains(letters[1]) }) {
      return -0.5
    }
    return isVowel(labels[first]) && isVowel(labels[second]) ? -4 : -6
  }

  /// The weight of a letter of the Arabic script left out, by hand as above.
  static func arabicGap(_ sound: Int) -> Double {
    switch SoundAlphabet.labels[sound] {
    case ":ا", ":ه$", ":ع", ":ع$": -4
    default: -6
    }
  }

  private static func isVowel(_ label: String) -> Bool {
    label.allSatisfy { ":^$aeiouywhاویعه".contains($0) }
  }

  private static func set(_ model: inout PairModel, lines: String, to value: Double) {
    let labels = SoundAlphabet.labels
    for line in lines.split(separator: "\n") {
      let members = line.split(separator: " ").compactMap { labels.firstIndex(of: String($0)) }
      for first in members {
        for second in members { model.weights[PairModel.pair(first, second)] = value }
      }
    }
  }
}
