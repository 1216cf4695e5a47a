/// Beginnings and endings of names that one source writes and another leaves off, or that many
/// different names share: Mohammad-Reza and Reza, Taghizadeh, Nur al-Din.
package enum NameAffixes {
  /// What a name begins with, in order of the numbers that weights are indexed by.
  package static let prefixes = classes(
    """
    word
    article al el ul ol il ال
    mohammad mohammad mohamad mohammed mohamed muhammad muhammed muhamad mohmmad mohamd محمد
    seyed seyed seyyed sayed sayyed sayyid seyyid seiyed syed seyd سید
    gholam gholam golam ghulam غلام
    amir amir ameer emir امیر
    mir mir میر
    haji haji hajji haj hajj hadji hadj حاجی حاج
    ali ali علی
    abd abdol abdul abdal abdel abdoul عبدال
    nur nour noor nur nor نور
    pour pour poor pur پور
    mulla molla mulla mullah mollah ملا
    shah shah شاه
    sheikh sheikh shaikh sheykh شیخ
    khan khan خان
    bani bani بنی
    abu abu abou abol abul abo ابو
    """
  )

  /// What a name ends with, in order of the numbers that weights are indexed by.
  package static let suffixes = classes(
    """
    word
    zadeh zadeh zade zada zadah zadeh زاده
    zadegan zadegan زادگان
    pour pour poor pur por پور
    nia nia niya neya نیا
    nejad nejad nezhad nejhad najad nijad nizhad nezjad نژاد نجاد
    khan khan خان
    reza reza raza riza ridha rida رضا
    ali ali علی
    hossein hossein hosein hussein husain husayn hoseyn husein hossain hussain حسین
    hassan hassan hasan حسن
    mohammad mohammad mohamad mohammed muhammad mohamed محمد
    faith oldin aldin eddin uddin الدین
    god ollah allah ullah الله
    far far فر
    yan ian yan ean یان
    abadi abadi ابادی
    rad rad راد
    vand vand وند
    manesh manesh manish منش
    doost doost dust doust دوست
    agha agha aqa aga اقا
    qoli gholi qoli qholi quli قلی
    bakhsh bakhsh baksh بخش
    jan jan jaan جان
    far fard فرد
    panah panah پناه
    khah khah خواه
    pasand pasand پسند
    parvar parvar پرور
    beigi beigi beygi baigi beyki بیگی
    lou lou loo lu لو
    ha ha ها
    """
  )

  /// One class: its name and its spellings as letters.
  package struct Class: Sendable {
    package let name: String
    let spellings: [[Unicode.Scalar]]
  }

  private static func classes(_ table: String) -> [Class] {
    table.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return Class(
        name: String(words[0]),
        spellings: words.dropFirst().map { Array($0.unicodeScalars) }
          .sorted { $0.count > $1.count }
      )
    }
  }

  /// Whether a word of a full name is a beginning that sources often leave off.
  static func isOftenDropped(_ word: String) -> Bool { oftenDropped.contains(word) }

  private static let oftenDropped: Set<String> = Set(
    prefixes.filter { ["mohammad", "seyed", "mir", "haji", "amir"].contains($0.name) }
      .flatMap { $0.spellings.map { String(String.UnicodeScalarView($0)) } }
  )

  /// The class and length in letters of what some letters begin with, the longest, with at least
  /// two letters left after it.
  static func prefix(of letters: [Unicode.Scalar]) -> (number: Int, length: Int)? {
    longest(prefixes, in: letters) { letters.starts(with: $0) }
  }

  /// The class and length in letters of what some letters end with, the longest, with at least two
  /// letters left before it.
  static func suffix(of letters: [Unicode.Scalar]) -> (number: Int, length: Int)? {
    longest(suffixes, in: letters) { letters.suffix($0.count).elementsEqual($0) }
  }

  private static func longest(
    _ classes: [Class],
    in letters: [Unicode.Scalar],
    matches: ([Unicode.Scalar]) -> Bool
  ) -> (number: Int, length: Int)? {
    var found: (number: Int, length: Int)?
    for (number, entry) in classes.enumerated() {
      for spelling in entry.spellings
      where spelling.count + 2 <= letters.count && spelling.count > (found?.length ?? 0)
        && matches(spelling)
      {
        found = (number, spelling.count)
      }
    }
    return found
  }
}
