extension InventedNames {
  /// First syllables of invented surnames.
  static let firstSyllables: [WrittenWord] = [
    WrittenWord("زل", "zel"), WrittenWord("ووش", "vush voosh woosh"),
    WrittenWord("تاو", "tav taw"), WrittenWord("لوم", "lum loom loum"),
    WrittenWord("دژ", "dezh dej"), WrittenWord("پاگ", "pag"),
    WrittenWord("نوک", "nuk nook nouk"), WrittenWord("شگ", "sheg shag"),
    WrittenWord("قیل", "ghil qil"), WrittenWord("خاز", "khaz"),
    WrittenWord("بیف", "bif"), WrittenWord("یورم", "yurm yourm"),
    WrittenWord("هژ", "hezh hej"), WrittenWord("جوت", "jut joot jout"),
    WrittenWord("چاو", "chav chaw"), WrittenWord("روغ", "rugh ruq roogh"),
    WrittenWord("گاش", "gash"), WrittenWord("مرز", "merz marz"),
    WrittenWord("فوش", "fush foosh foush"), WrittenWord("کگ", "keg"),
    WrittenWord("سیل", "sil"), WrittenWord("ازب", "azb ezb"),
    WrittenWord("ارل", "orl url"), WrittenWord("اولم", "ulm oulm"),
    WrittenWord("طیژ", "tizh tij"), WrittenWord("وابر", "vabr wabr"),
    WrittenWord("دیوخ", "divkh"), WrittenWord("نیزم", "nizm"),
  ]

  /// Second syllables of invented surnames.
  static let secondSyllables: [WrittenWord] = [
    WrittenWord("داز", "daz"), WrittenWord("مور", "mur moor mour"),
    WrittenWord("لاچ", "lach"), WrittenWord("گین", "gin"),
    WrittenWord("وار", "var war"), WrittenWord("زوم", "zum zoom zoum"),
    WrittenWord("تیش", "tish"), WrittenWord("برک", "bark"),
    WrittenWord("نوج", "nuj nooj nouj"), WrittenWord("هیل", "hil"),
    WrittenWord("ساو", "sav saw"), WrittenWord("قاد", "ghad qad"),
    WrittenWord("رین", "rin"), WrittenWord("پل", "pel"),
    WrittenWord("فام", "fam"), WrittenWord("شوک", "shuk shook shouk"),
    WrittenWord("یاب", "yab"), WrittenWord("بوخ", "bukh bookh boukh"),
  ]

  /// Endings as surnames have them.
  static let endings: [WrittenWord] = [
    WrittenWord("ی", "i y i"), WrittenWord("نیا", "nia niya nya"),
    WrittenWord("پور", "pour pur poor"), WrittenWord("زاد", "zad"),
    WrittenWord("وند", "vand wand"), WrittenWord("لو", "lu lou"),
    WrittenWord("زاده", "zadeh zade zadé"),
  ]

  /// How often each ending is used.
  static let endingWeights = [0.5, 0.1, 0.12, 0.06, 0.08, 0.04, 0.1]
}
