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
        diagnostics: []
      ),
    ],
    recommended: EstimateView.Range(low: 260, high: 690, level: 0.95),
    recommendedMethods: ["loglinear"],
    reason: "The model that allows every pair of lists to depend on each other fits best.",
    refusal: nil,
    sensitivity: [("without the list parish", 240, 380, 900), ("without فانوس", 250, nil, nil)],
    truePopulation: 412,
    seed: 20_261_123,
    input: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    event: 8
  )

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
