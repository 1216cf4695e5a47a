/// What a person worked as, in the two languages of the lists.
struct Occupation: Hashable, Sendable {
  let english: String
  let persian: String
  /// How often it is drawn among those it fits.
  let weight: Double
  /// The ages it fits.
  let ages: ClosedRange<Int>

  /// The occupations of the invented victims.
  static let all: [Occupation] = [
    Occupation(english: "pupil", persian: "دانش‌آموز", weight: 0.8, ages: 15...18),
    Occupation(english: "student", persian: "دانشجو", weight: 0.6, ages: 18...30),
    Occupation(english: "teacher", persian: "معلم", weight: 0.2, ages: 23...99),
    Occupation(english: "worker", persian: "کارگر", weight: 0.25, ages: 16...99),
    Occupation(english: "engineer", persian: "مهندس", weight: 0.1, ages: 24...99),
    Occupation(english: "nurse", persian: "پرستار", weight: 0.07, ages: 21...99),
    Occupation(english: "clerk", persian: "کارمند", weight: 0.12, ages: 20...99),
    Occupation(english: "farmer", persian: "کشاورز", weight: 0.09, ages: 16...99),
    Occupation(english: "shopkeeper", persian: "مغازه‌دار", weight: 0.06, ages: 20...99),
  ]
}
