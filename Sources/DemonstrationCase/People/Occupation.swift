/// What a person worked as, in the two languages of the lists.
struct Occupation: Hashable, Sendable {
  let english: String
  let persian: String

  /// The occupations of the invented victims with how often each is drawn.
  static let all: [(occupation: Occupation, weight: Double)] = [
    (Occupation(english: "student", persian: "دانشجو"), 0.30),
    (Occupation(english: "teacher", persian: "معلم"), 0.13),
    (Occupation(english: "worker", persian: "کارگر"), 0.17),
    (Occupation(english: "pupil", persian: "دانش‌آموز"), 0.10),
    (Occupation(english: "engineer", persian: "مهندس"), 0.07),
    (Occupation(english: "nurse", persian: "پرستار"), 0.05),
    (Occupation(english: "clerk", persian: "کارمند"), 0.08),
    (Occupation(english: "farmer", persian: "کشاورز"), 0.06),
    (Occupation(english: "shopkeeper", persian: "مغازه‌دار"), 0.04),
  ]
}
