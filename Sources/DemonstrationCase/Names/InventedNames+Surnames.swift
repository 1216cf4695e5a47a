extension InventedNames {
  /// First syllables of invented surnames.
  static let firstSyllables: [WrittenWord] = [
    WrittenWord("زل", "zel zal"), WrittenWord("ووش", "vush voosh woush"),
    WrittenWord("تاو", "tav taw"), WrittenWord("لوم", "lum loom loum"),
    WrittenWord("دژ", "dezh dej"), WrittenWord("پاگ", "pag paag"),
    WrittenWord("نوک", "nuk nook nouk"), WrittenWord("شگ", "sheg shag cheg"),
    WrittenWord("قیل", "ghil qil"), WrittenWord("خاز", "khaz xaz"),
    WrittenWord("بیف", "bif beef"), WrittenWord("یورم", "yurm yoorm yourm"),
    WrittenWord("هژ", "hezh hej"), WrittenWord("جوت", "jut joot djout"),
    WrittenWord("چاو", "chav tchav"), WrittenWord("روغ", "rugh ruq rough"),
    WrittenWord("گاش", "gash gaash"), WrittenWord("مرز", "merz marz"),
    WrittenWord("فوش", "fush foosh foush"), WrittenWord("کگ", "keg kag"),
    WrittenWord("سیل", "sil seel"), WrittenWord("ازب", "azb ezb"),
    WrittenWord("ارل", "orl url"), WrittenWord("اولم", "ulm oolm oulm"),
    WrittenWord("طیژ", "tizh teej"), WrittenWord("وابر", "vabr wabr"),
    WrittenWord("دیوخ", "divkh deevkh divx"), WrittenWord("نیزم", "nizm neezm"),
  ]

  /// Second syllables of invented surnames.
  static let secondSyllables: [WrittenWord] = [
    WrittenWord("داز", "daz daaz"), WrittenWord("مور", "mur moor mour"),
    WrittenWord("لاچ", "lach latch"), WrittenWord("گین", "gin geen guin"),
    WrittenWord("وار", "var war"), WrittenWord("زوم", "zum zoom zoum"),
    WrittenWord("تیش", "tish teesh tich"), WrittenWord("برک", "bark berk"),
    WrittenWord("نوج", "nuj nooj noudj"), WrittenWord("هیل", "hil heel"),
    WrittenWord("ساو", "sav saw"), WrittenWord("قاد", "ghad qad"),
    WrittenWord("رین", "rin reen"), WrittenWord("پل", "pel pal"),
    WrittenWord("فام", "fam faam"), WrittenWord("شوک", "shuk shook chouk"),
    WrittenWord("یاب", "yab yaab"), WrittenWord("بوخ", "bukh bookh boux"),
  ]

  /// Endings as surnames have them.
  static let endings: [WrittenWord] = [
    WrittenWord("ی", "i y i"), WrittenWord("نیا", "nia niya nya"),
    WrittenWord("پور", "pour pur poor"), WrittenWord("زاد", "zad zaad"),
    WrittenWord("وند", "vand wand"), WrittenWord("لو", "lu loo lou"),
    WrittenWord("زاده", "zadeh zade zadé"),
  ]

  /// How often each ending is used.
  static let endingWeights = [0.5, 0.1, 0.12, 0.06, 0.08, 0.04, 0.1]
}
