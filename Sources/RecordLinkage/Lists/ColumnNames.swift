import Names

/// The headers that are understood without being told, in English and Persian.
enum ColumnNames {
  /// A header in the form that is looked up: folded words without spaces or marks.
  static func key(_ header: String) -> String {
    NameFolding.words(of: header).joined(separator: "_")
  }

  /// The field a header stands for, or nil where it is not known.
  static func kind(of key: String) -> FieldKind? {
    if let kind = known[key] { return kind }
    // address_1, address2: a numbered part of a known field.
    let stem = String(key.reversed().drop { $0.isNumber || $0 == "_" }.reversed())
    return stem.isEmpty ? nil : known[stem]
  }

  /// The field a person means by `FIELD` in `--map FIELD=COLUMN`.
  static func field(named name: String) -> FieldKind? {
    FieldKind(rawValue: name) ?? kind(of: key(name))
  }

  /// Headers of columns that name rows, by preference.
  static let identifiers = [
    "unique_id", "record_id", "rec_id", "row_id", "id", "no", "number", "شناسه", "ردیف",
    "شماره",
  ]

  private static let known: [String: FieldKind] = {
    let names: [(FieldKind, String)] = [
      (.fullName, "full_name fullname name first_and_surname person victim اسم نام_کامل"),
      (.fullName, "نام_و_نام_خانوادگی نام_و_شهرت"),
      (.givenName, "given_name givenname given first_name firstname forename نام نام_کوچک"),
      (.surname, "surname last_name lastname family_name familyname family"),
      (.surname, "نام_خانوادگی خانوادگی شهرت فامیل"),
      (.fatherName, "father_name fathername fathers_name father name_of_father نام_پدر پدر"),
      (.motherName, "mother_name mothername mothers_name mother نام_مادر مادر"),
      (.sex, "sex gender جنس جنسیت"),
      (.birthDate, "dob birth_date birthdate date_of_birth born birthday تاریخ_تولد تولد متولد"),
      (.birthYear, "birth_year year_of_birth yob سال_تولد"),
      (.age, "age age_at_death age_at_event سن"),
      (.eventDate, "date event_date date_of_death death_date dod date_of_execution execution_date"),
      (.eventDate, "date_of_arrest date_of_disappearance تاریخ تاریخ_مرگ تاریخ_اعدام تاریخ_فوت"),
      (.eventDate, "تاریخ_شهادت تاریخ_دستگیری تاریخ_ناپدید_شدن"),
      (.place, "place city town suburb state province county prison location birth_place"),
      (.place, "birthplace place_of_birth place_of_death place_of_execution محل شهر استان زادگاه"),
      (.place, "محل_تولد شهرستان زندان محل_اعدام محل_مرگ"),
      (.address, "address street street_number street_name house_number آدرس نشانی"),
      (.postcode, "postcode post_code zip zipcode zip_code postal_code postcode_fake کد_پستی"),
      (.identifier, "national_id national_code soc_sec_id ssn identity_number"),
      (.identifier, "identity_card_number شماره_ملی کد_ملی شماره_شناسنامه"),
      (.occupation, "occupation profession job شغل"),
      (.text, "affiliation organisation organization وابستگی گروه"),
    ]
    var table: [String: FieldKind] = [:]
    for (kind, headers) in names {
      // The keys are folded like the headers, so that آدرس and ادرس are one word.
      for header in headers.split(separator: " ") { table[key(String(header))] = kind }
    }
    return table
  }()
}

extension FieldKind {
  /// The field a person names on the command line (`dob`, `name`, `city`, `نام`), or nil.
  public init?(named name: String) {
    guard let kind = ColumnNames.field(named: name) else { return nil }
    self = kind
  }
}
