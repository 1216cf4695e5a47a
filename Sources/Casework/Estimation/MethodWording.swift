/// What kind of range a method gives; the two say different things and are never mixed.
public enum IntervalKind: Sendable, Hashable {
  /// Would hold the true number in so many of a hundred repetitions, if the assumptions hold.
  case confidence
  /// Holds the true number with this probability, given the data, the assumptions and the prior.
  case credible
  /// Rests on methods of both kinds.
  case mixed

  /// "confidence interval", "credible interval", "range".
  public var words: String {
    switch self {
    case .confidence: "confidence interval"
    case .credible: "credible interval"
    case .mixed: "range"
    }
  }
}

/// How methods are named and explained to people.
public enum MethodWording {
  /// "chao" → "Chao’s lower bound"; a method that is not known here under its own name.
  public static func name(_ method: String) -> String {
    switch method {
    case "chapman": "Chapman, two lists"
    case "chao": "Chao’s lower bound"
    case "zelterman": "Zelterman, a cross-check"
    case "loglinear": "Log-linear models"
    case "sparse": "Log-linear, sparse lists"
    case "decomposable": "Decomposable models"
    case "lcmcr": "Latent classes"
    case "doubly-robust": "Doubly robust, two lists"
    default: method
    }
  }

  /// What the method does, in a sentence.
  public static func purpose(_ method: String) -> String {
    switch method {
    case "chapman":
      "From two lists: the share of one that is also on the other says how much of the whole the "
        + "other reaches."
    case "chao":
      "At least how many: people found once and people found twice tell of people never found."
    case "zelterman": "A cross-check of the lower bound, never used for an answer."
    case "loglinear":
      "Lists may depend on one another; models that fit nearly as well as the best are averaged."
    case "sparse":
      "For lists that share few people: dependence between two lists is added only where the counts "
        + "call for it, and the choice is made anew in every resample."
    case "decomposable":
      "Averages over the ways in which lists can depend on one another, each by how well it explains "
        + "the counts."
    case "lcmcr":
      "People belong to a limited number of hidden kinds that differ in how likely each list was to "
        + "record them."
    case "doubly-robust":
      "From two lists and what is known of each person: the chance of being recorded may depend on "
        + "those traits."
    default: ""
    }
  }

  /// Whether a method says how many there were at least, and nothing of how many at most.
  public static func isLowerBound(_ method: String) -> Bool { method == "chao" }

  /// The kind of range that methods together give.
  public static func interval(of methods: some Sequence<String>) -> IntervalKind {
    let bayesian: Set<String> = ["decomposable", "lcmcr"]
    let kinds = Set(methods.map { bayesian.contains($0) })
    if kinds.count > 1 { return .mixed }
    return kinds.contains(true) ? .credible : .confidence
  }
}
