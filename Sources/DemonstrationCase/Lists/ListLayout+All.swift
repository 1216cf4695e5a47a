extension ListLayout {
  /// The five lists, in the order in which `ListCapture` draws them.
  static let all: [ListLayout] = [families, courier, union, survivors, centre]

  /// Persian, by the families themselves: careful with names, weak on dates.
  private static let families = ListLayout(
    name: "families-of-lavar",
    source: "Families of Lavar, an association of relatives (fictional)",
    prefix: "FL-",
    script: .persian,
    convention: 0,
    columns: [
      Column("شناسه", .identifier), Column("نام", .given), Column("نام خانوادگی", .surname),
      Column("نام پدر", .father, missing: 0.08), Column("تاریخ تولد", .born, missing: 0.25),
      Column("شهر", .city, missing: 0.05), Column("زندان", .prison, missing: 0.1),
      Column("تاریخ اعدام", .died, missing: 0.08), Column("توضیح منبع", .note, missing: 0.4),
    ],
    persianDates: .jalaliPersianDigits,
    latinDates: .jalali,
    slips: 0.025,
    titles: 0.05,
    duplicates: 0.025,
    arabicLetters: 0.3,
    surnameFirst: 0,
    notes: [
      "به گفتهٔ مادر", "به گفتهٔ برادر", "ساک وسایل به خانواده تحویل داده شد", "فرم ثبت خانواده",
      "به گفتهٔ همسایه؛ خانواده پیدا نشد", "نامهٔ آخر از زندان",
    ],
    byteOrderMark: false
  )

  /// Latin, by a newspaper in exile: names by ear, no fathers, good dates.
  private static let courier = ListLayout(
    name: "courier-roll",
    source: "The Tolvand Courier, a newspaper in exile (fictional)",
    prefix: "C",
    script: .latin,
    convention: 1,
    columns: [
      Column("No", .identifier), Column("Full name", .fullName), Column("Age", .age, missing: 0.12),
      Column("City", .city, missing: 0.03), Column("Date of death", .died, missing: 0.07),
      Column("Profession", .occupation, missing: 0.3), Column("Source note", .note, missing: 0.3),
    ],
    persianDates: .gregorian,
    latinDates: .gregorianWords,
    slips: 0.05,
    titles: 0.03,
    duplicates: 0.03,
    arabicLetters: 0,
    surnameFirst: 0.12,
    notes: [
      "telephone call from a reader", "read out on the radio", "letter from a cousin abroad",
      "two readers, same account", "family notice, 1993",
    ],
    byteOrderMark: true
  )

  /// Latin, by the party most of the dead belonged to, dated in the Solar Hijri calendar.
  private static let union = ListLayout(
    name: "charter-union",
    source: "Charter Union, political organisation (fictional)",
    prefix: "U-",
    script: .latin,
    convention: 0,
    columns: [
      Column("record_id", .identifier), Column("first_name", .given),
      Column("last_name", .surname), Column("father's name", .father, missing: 0.3),
      Column("sex", .sex, missing: 0.02), Column("year of birth", .birthYear, missing: 0.2),
      Column("city", .city, missing: 0.15), Column("prison", .prison, missing: 0.08),
      Column("date of execution", .died, missing: 0.1), Column("source_note", .note, missing: 0.5),
    ],
    persianDates: .jalali,
    latinDates: .jalaliWords,
    slips: 0.03,
    titles: 0.01,
    duplicates: 0.015,
    arabicLetters: 0,
    surnameFirst: 0,
    notes: ["branch report", "membership card", "cell mate, now abroad", "party archive, box 12"],
    byteOrderMark: false
  )

  /// Persian, from the memory of those who shared a cell: names in one piece, ages guessed.
  private static let survivors = ListLayout(
    name: "cell-mates",
    source: "Register kept from memory by former prisoners (fictional)",
    prefix: "",
    script: .persian,
    convention: 0,
    columns: [
      Column("ردیف", .identifier), Column("نام و نام خانوادگی", .fullName),
      Column("نام پدر", .father, missing: 0.3), Column("سن", .age, missing: 0.15),
      Column("شغل", .occupation, missing: 0.25), Column("شهر", .city, missing: 0.1),
      Column("زندان", .prison, missing: 0.02),
      Column("تاریخ", .died, missing: 0.12), Column("راوی", .note, missing: 0.2),
    ],
    persianDates: .jalaliPersianWords,
    latinDates: .jalali,
    slips: 0.05,
    titles: 0.07,
    duplicates: 0.03,
    arabicLetters: 0.5,
    surnameFirst: 0.04,
    notes: ["بند ۲", "بند ۴", "سلول انفرادی", "بهداری", "راوی شماره ۳", "راوی شماره ۷"],
    byteOrderMark: false
  )

  /// Both scripts, put together from papers by an archive that began with the families' list.
  private static let centre = ListLayout(
    name: "documentation-centre",
    source: "Nightjar Documentation Centre (fictional)",
    prefix: "NDC/",
    script: .mixed,
    convention: 2,
    columns: [
      Column("id", .identifier), Column("name", .fullName),
      Column("father", .father, missing: 0.2), Column("dob", .born, missing: 0.35),
      Column("gender", .sex, missing: 0.1), Column("place", .city, missing: 0.06),
      Column("تاریخ", .died, missing: 0.1), Column("occupation", .occupation, missing: 0.4),
      Column("source note", .note, missing: 0.1),
    ],
    persianDates: .jalali,
    latinDates: .gregorian,
    slips: 0.025,
    titles: 0.03,
    duplicates: 0.02,
    arabicLetters: 0.15,
    surnameFirst: 0.05,
    notes: [
      "families' list", "families' list, checked", "press cutting", "court paper, copy",
      "interview 2016", "cemetery ledger",
    ],
    byteOrderMark: false
  )
}
