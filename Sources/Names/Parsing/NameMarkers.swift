/// Phrases that say what follows them in a name, in folded words.
enum NameMarkers {
  /// Between a name and the father's inside it; what follows the father is again the bearer's.
  static let lineage = PhraseTable(
    "bin\nibn\nebn\nben\nbint\nbinti\nbinte\nبن\nابن\nبنت"
  )

  /// Before the father as a remark on the name: all that follows is his.
  static let father = PhraseTable(
    """
    son of
    daughter of
    child of
    s o
    d o
    father
    father s name
    fathers name
    father name
    name of father
    farzand
    farzande
    pesar
    pesare
    dokhtar
    dokhtare
    walad
    valad
    waladi
    kure
    keca
    فرزند مرحوم
    فرزند شهید
    فرزند
    پسر مرحوم
    پسر
    دختر
    ولد
    ولدیت
    نام پدر
    اسم پدر
    پدر
    اسم الاب
    کوری
    کچی
    """
  )

  /// Before the mother.
  static let mother = PhraseTable(
    """
    mother
    mother s name
    mothers name
    mother name
    نام مادر
    اسم مادر
    مادر
    اسم الام
    """
  )

  /// Before the father's father.
  static let grandfather = PhraseTable(
    """
    grandson of
    granddaughter of
    grandfather
    نوه
    نواده
    نام پدربزرگ
    """
  )

  /// After the father, as the Turkic languages have it.
  static let afterFather: Set<String> = ["oglu", "oghlu", "ogly", "qizi", "kizi", "gizi", "اوغلو"]

  /// Words of a remark after a comma, which then says nothing of order: `John Smith, Baron of …`.
  static let remark: Set<String> = [
    "of", "baron", "baronet", "baroness", "earl", "countess", "viscount", "viscountess", "duke",
    "duchess", "marquess", "lord", "lady", "jr", "sr", "junior", "senior",
  ]

  /// Between two parents.
  static let and: Set<String> = ["and", "و", "va"]

  /// A joining vowel written apart: farzand-e.
  static let ezafe: Set<String> = ["e", "i", "ye", "yi"]

  /// Before another name of the bearer.
  static let alias = PhraseTable(
    """
    also known as
    better known as
    known as
    a k a
    aka
    alias
    called
    nicknamed
    nickname
    nom de guerre
    nom de plume
    pen name
    pseudonym
    born
    nee
    شهره به
    معروف به
    مشهور به
    ملقب به
    ملقب ب
    موسوم به
    متخلص به
    با نام مستعار
    نام مستعار
    با نام سازمانی
    نام سازمانی
    نام تشکیلاتی
    اسم مستعار
    شهرت
    الملقب ب
    الملقب
    المعروف ب
    المعروف
    الشهیر ب
    الشهیر
    المکنی
    """
  )

  /// Every word that a marker may start with: a cheap test before the tables are asked.
  static let firstWords: Set<String> = {
    var words: Set<String> = and.union(afterFather)
    for table in [lineage, father, mother, grandfather, alias] { words.formUnion(table.firstWords) }
    return words.union(["b"])
  }()
}
