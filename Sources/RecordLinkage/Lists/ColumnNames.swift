import Names

/// The headers that are understood without being told, in English, Persian and Arabic.
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
    "شماره", "رقم", "الرقم", "معرف",
  ]

  private static let known: [String: FieldKind] = {
    let names: [(FieldKind, String)] = [
      (.fullName, "full_name fullname name name_full first_and_surname victim person_name"),
      (.fullName, "victim_name detainee_name prisoner_name name_of_victim complete_name"),
      (.fullName, "اسم نام_کامل نام_و_نام_خانوادگی نام_و_شهرت نام_قربانی نام_زندانی"),
      (.fullName, "الاسم الاسم_الكامل الاسم_الثلاثي الاسم_الرباعي اسم_الضحية"),
      (.givenName, "given_name givenname given_names given first_name firstname forename"),
      (.givenName, "نام نام_کوچک الاسم_الاول"),
      (.surname, "surname last_name lastname family_name familyname family second_name"),
      (.surname, "نام_خانوادگی خانوادگی شهرت فامیل فامیلی اللقب الكنية اسم_العائلة العائلة"),
      (.fatherName, "father_name fathername fathers_name father_s_name father name_of_father"),
      (.fatherName, "نام_پدر پدر اسم_الاب الاب اسم_الوالد"),
      (.motherName, "mother_name mothername mothers_name mother_s_name mother name_of_mother"),
      (.motherName, "نام_مادر مادر اسم_الام الام اسم_الوالدة"),
      (.sex, "sex gender جنس جنسیت الجنس"),
      (.birthDate, "dob birth_date birthdate date_of_birth dateofbirth born birthday date_born"),
      (.birthDate, "تاریخ_تولد تولد متولد تاريخ_الميلاد تاريخ_الولادة الميلاد"),
      (.birthYear, "birth_year year_of_birth yob birthyear سال_تولد سنة_الميلاد سنة_الولادة"),
      (.age, "age age_at_death age_at_event age_at_arrest سن سن_هنگام_مرگ العمر السن"),
      (.eventDate, "date event_date date_of_death death_date dod date_of_execution execution_date"),
      (.eventDate, "date_of_arrest date_of_disappearance arrest_date disappearance_date"),
      (.eventDate, "date_of_killing date_killed date_arrested date_died date_of_event"),
      (.eventDate, "تاریخ تاریخ_مرگ تاریخ_اعدام تاریخ_فوت تاریخ_شهادت تاریخ_دستگیری"),
      (.eventDate, "تاریخ_ناپدید_شدن تاریخ_بازداشت تاریخ_کشته_شدن تاريخ_الوفاة تاريخ_الاعتقال"),
      (.eventDate, "تاريخ_الاختفاء تاريخ_الاعدام تاريخ_القتل تاريخ_الاستشهاد التاريخ"),
      (.place, "place city town village suburb district state province county prison location"),
      (.place, "birth_place birthplace place_of_birth place_of_death place_of_execution"),
      (.place, "place_of_arrest place_of_residence residence birth_city birth_town hometown"),
      (.place, "محل شهر روستا استان شهرستان زادگاه محل_تولد زندان محل_اعدام محل_مرگ"),
      (.place, "محل_دستگیری محل_سکونت محل_زندگی المكان المدينة القرية المحافظة مكان_الميلاد"),
      (.place, "محل_الولادة مكان_الولادة مكان_الاعتقال السجن مكان_الوفاة"),
      (.address, "address street street_number street_name house_number آدرس نشانی العنوان"),
      (.postcode, "postcode post_code zip zipcode zip_code postal_code postcode_fake کد_پستی"),
      (.postcode, "الرمز_البريدي"),
      (.identifier, "national_id national_code national_number soc_sec_id ssn identity_number"),
      (.identifier, "identity_card_number passport_number prisoner_number شماره_ملی کد_ملی"),
      (.identifier, "شماره_شناسنامه شماره_زندانی الرقم_الوطني رقم_الهوية"),
      (.occupation, "occupation profession job trade شغل حرفه المهنة الوظيفة"),
      (.text, "affiliation political_affiliation party organisation organization"),
      (.text, "وابستگی وابستگی_سیاسی گروه سازمان حزب الانتماء"),
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
