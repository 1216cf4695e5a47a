import MultipleSystemsEstimation
import Testing

@testable import Casework

/// What people are told of an estimate, in English and Persian.
struct EstimateWordingTests {
  /// Every assumption that a method makes, once.
  static let assumptions = EstimationMethod.allCases.flatMap(\.assumptions)
    .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }

  @Test(arguments: assumptions)
  func `an assumption has its Persian`(english: String) throws {
    let persian = try #require(
      PersianWording.sentence(english),
      "PersianWording.sentences lacks: \(english)"
    )
    #expect(persian.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
    #expect(!persian.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII })
  }

  @Test(arguments: EstimationMethod.allCases)
  func `a method has a name and a purpose in both languages`(method: EstimationMethod) {
    let name = method.rawValue
    #expect(MethodWording.name(name) != name)
    #expect(MethodWording.purpose(name).hasSuffix("."))
    #expect(PersianWording.name(name) != nil)
    #expect(PersianWording.purpose(name) != nil)
  }

  @Test(arguments: ["sparse", "decomposable", "lcmcr", "doubly-robust"])
  func `a method is named and explained under the name that results hold`(method: String) {
    #expect(MethodWording.name(method) != method)
    #expect(!MethodWording.purpose(method).isEmpty)
    #expect(PersianWording.name(method) != nil && PersianWording.purpose(method) != nil)
  }

  @Test(arguments: [
    (["lcmcr"], IntervalKind.credible), (["decomposable", "lcmcr"], .credible),
    (["loglinear"], .confidence), (["chapman", "chao", "sparse"], .confidence),
    (["loglinear", "lcmcr"], .mixed), ([], .confidence),
  ])
  func `credible and confidence are never mixed`(methods: [String], kind: IntervalKind) {
    #expect(MethodWording.interval(of: methods) == kind)
  }

  @Test(
    arguments: [
      (100, 140.0, 130.0, 130.0, false), (100, 140.0, nil, 140.0, false),
      (100, nil, 130.0, 130.0, false), (100, nil, nil, 100.0, true), (100, 90.0, nil, 100.0, true),
      (100, .nan, .infinity, 100.0, true),
    ] as [(Int, Double?, Double?, Double, Bool)]
  )
  func `the lower bound is the least that is said, and never below the people on a list`(
    observed: Int,
    bound: Double?,
    recommended: Double?,
    least: Double,
    isObserved: Bool
  ) {
    let reading = EstimateWording.atLeast(
      observed: observed,
      bound: bound,
      recommended: recommended
    )
    #expect(reading.people == least)
    #expect(reading.isObserved == isObserved)
  }

  @Test(arguments: [
    (SensitivityRow.Kind.linkage, "0.9", "records linked from probability 0.9"),
    (.linkage, "best linkage, taken as known", "best linkage, taken as known"),
    (.cellPrior, "1/64", "decomposable models with prior weight 1/64 a cell"),
    (.cellPrior, "δ = ½", "decomposable models, δ = ½"),
    (.classes, "20", "latent classes: at most 20"),
    (.classPrior, "0.25", "latent classes, prior 0.25"),
    (.incompleteLeftOut, "place", "records without place left out"),
    (
      .incompleteLeftOut, "7 people without a label left out", "7 people without a label left out"
    ),
    (.listsPooled, "A and B", "the lists A and B taken as one"),
    (.listLeftOut, "A", "without the list A"),
    (.highestOrder, "½", "dependence among all lists at once × ½"),
  ])
  func `a choice is said in words`(kind: SensitivityRow.Kind, choice: String, words: String) {
    let row = SensitivityRow(kind: kind, choice: choice, estimate: nil, interval: nil)
    #expect(row.wording == words)
    #expect(!kind.heading.isEmpty)
  }

  static let tables: [[Int]] = [
    [0, 60, 40, 20], [0, 60, 40, 0], [0, 60, 50, 20, 40, 15, 12, 8], [0, 0, 0, 5, 0, 5, 5, 5],
  ]

  @Test(arguments: tables)
  func `the terminal gives a range or a refusal before any figure`(counts: [Int]) throws {
    let lists = Array(["A", "B", "C"].prefix(counts.count.trailingZeroBitCount))
    let result = Estimator.run(try CaptureHistoryTable(lists: lists, counts: counts))
    let text = EstimateSummary(result).text
    let first = try #require(text.split(separator: "\n").first)
    #expect(first.hasPrefix("In all, recorded or not: ") || first.hasPrefix("No total is given."))
    #expect(text.contains("at least"))
    #expect(text.contains(EstimateWording.uncounted))
    #expect(text.contains("This holds only if:"))
    #expect(text.contains(PersianWording.uncounted))
    for method in result.results where method.interval != nil {
      #expect(text.contains(MethodWording.name(method.method.rawValue)))
      #expect(text.contains("confidence interval"))
    }
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{7}", "\u{9B}31m", "\u{202E}gnp", "\u{2066}x", "a\rb",
    String(repeating: "x", count: 500),
  ])
  func `a hostile name is shown in the terminal, not obeyed`(name: String) throws {
    let table = try CaptureHistoryTable(lists: [name, "B"], counts: [0, 60, 40, 20])
    let text = EstimateSummary(Estimator.run(table)).text
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      #expect(!isControl && scalar.value != 0x202E && scalar.value != 0x2066)
    }
    #expect(text.contains("people are on at least one of 2 lists"))
  }

  @Test func `what was taken together stands before any method`() throws {
    var result = Estimator.run(
      try CaptureHistoryTable(lists: ["A + B", "C"], counts: [0, 60, 40, 20])
    )
    result.warnings.insert("The lists A and B come from one origin and count as one list.", at: 0)
    let text = EstimateSummary(result).text
    let remark = try #require(text.ranges(of: "come from one origin").first)
    let method = try #require(text.ranges(of: MethodWording.name("chapman")).first)
    #expect(remark.lowerBound < method.lowerBound)
  }

  @Test(arguments: [
    (10_402.3, "10,400", "10,400", "10,500"), (131, "131", "131", "131"),
    (999.7, "1,000", "999", "1,000"), (0, "0", "0", "0"),
    (.infinity, "not known", "not known", "not known"),
  ])
  func `an estimate has three digits, and its ends are moved outwards`(
    number: Double,
    about: String,
    low: String,
    high: String
  ) {
    #expect(RoundedFigure.about(number) == about)
    #expect(RoundedFigure.low(number) == low)
    #expect(RoundedFigure.high(number) == high)
  }
}
