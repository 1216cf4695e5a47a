@testable import Casework

/// The estimate of the example case.
enum ExampleEstimate {
  static let view = EstimateView(
    lists: ExamplePeople.names,
    listSizes: [44, 44, 45],
    observed: 131,
    overlaps: [
      EstimateView.Overlap(pattern: 1, count: 43),
      EstimateView.Overlap(pattern: 2, count: 44),
      EstimateView.Overlap(pattern: 4, count: 43),
      EstimateView.Overlap(pattern: 7, count: 1),
    ],
    methods: [
      method("chao", 288, 215, 402, ["Lists may depend on each other in any way."]),
      method("loglinear", 391, 260, 690, ["There is no dependence between all three lists."]),
      method("chapman", 455, 300, nil, ["The two lists are independent."]),
      EstimateView.Method(
        method: "lcmcr",
        version: "1",
        estimate: nil,
        interval: nil,
        assumptions: ["People fall into classes."],
        warnings: ["The chains did not agree, so the answer is withheld."],
        diagnostics: [],
        chains: chains
      ),
      method(
        "decomposable",
        380,
        270,
        640,
        ["Lists may depend on one another in chains of groups."]
      ),
    ],
    recommended: EstimateView.Range(low: 260, high: 690, level: 0.95),
    recommendedMethods: ["loglinear"],
    reason: "The model that allows every pair of lists to depend on each other fits best.",
    refusal: nil,
    sensitivity: choices,
    consistency: [
      consistency("lantern", 44, 40, 60),
      consistency("parish", 44, 50, nil),
      EstimateView.Consistency(
        list: "فانوس",
        truth: 45,
        estimate: nil,
        interval: nil,
        holds: nil,
        note: "The other lists share nobody on it."
      ),
    ],
    strata: [
      part("hills", 80, 120, 310),
      part("coast", 51, 90, nil),
      EstimateView.Part(
        name: "دره",
        observed: 3,
        recommended: nil,
        methods: [],
        refusal: "The lists share nobody there."
      ),
    ],
    warnings: ["The lists lantern and parish share nobody."],
    truePopulation: 412,
    seed: 20_261_123,
    input: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    event: 8
  )

  /// One choice of every kind, two of the first.
  static let choices = [
    choice("One list left out", "without the list parish", 240, 900),
    EstimateView.Sensitivity(
      heading: "One list left out",
      label: "without the list فانوس",
      interval: nil,
      middle: nil,
      note: "The two lists that are left share nobody."
    ),
    choice("Two lists taken as one", "the lists lantern, parish taken as one", 800, 1_900),
    choice("Dependence that no data can test", "dependence among all lists at once × ½", 220, 400),
    choice("What is held of a cell", "decomposable models with prior weight 1 a cell", 250, 700),
    choice("How many hidden kinds there may be", "latent classes: at most 5", 260, nil),
    choice("What is held of hidden kinds", "latent classes with the prior 0.5", 260, 720),
    choice("Which records are one person", "records linked from probability 0.9", 270, 650),
    choice("Records that lack a label", "records without place left out", 255, 640),
  ]

  /// Two chains that agree and one that stays elsewhere.
  static let chains = EstimateView.Chains(
    quantity: "the total number of people",
    chains: [
      (0..<300).map { 400 + Double($0 * 37 % 90) }, (0..<300).map { 405 + Double($0 * 53 % 90) },
      (0..<300).map { 900 + Double($0 * 41 % 50) },
    ],
    ranks: [[40, 38, 22, 0], [35, 37, 28, 0], [0, 0, 25, 75]]
  )

  private static func choice(
    _ heading: String,
    _ label: String,
    _ low: Double,
    _ high: Double?
  ) -> EstimateView.Sensitivity {
    EstimateView.Sensitivity(
      heading: heading,
      label: label,
      interval: EstimateView.Range(low: low, high: high, level: 0.95),
      middle: low * 1.4,
      note: high == nil ? "The data set no upper limit." : nil
    )
  }

  private static func consistency(
    _ list: String,
    _ truth: Int,
    _ low: Double,
    _ high: Double?
  ) -> EstimateView.Consistency {
    EstimateView.Consistency(
      list: list,
      truth: truth,
      estimate: low * 1.1,
      interval: EstimateView.Range(low: low, high: high, level: 0.95),
      holds: Double(truth) >= low,
      note: nil
    )
  }

  private static func part(
    _ name: String,
    _ observed: Int,
    _ low: Double,
    _ high: Double?
  ) -> EstimateView.Part {
    EstimateView.Part(
      name: name,
      observed: observed,
      recommended: EstimateView.Range(low: low, high: high, level: 0.95),
      methods: ["loglinear"],
      refusal: nil
    )
  }

  private static func method(
    _ name: String,
    _ estimate: Double,
    _ low: Double,
    _ high: Double?,
    _ assumptions: [String]
  ) -> EstimateView.Method {
    EstimateView.Method(
      method: name,
      version: "1",
      estimate: estimate,
      interval: EstimateView.Range(low: low, high: high, level: 0.95),
      assumptions: assumptions,
      warnings: high == nil ? ["The data set no upper limit."] : [],
      diagnostics: [("AIC", "123.4")]
    )
  }
}
