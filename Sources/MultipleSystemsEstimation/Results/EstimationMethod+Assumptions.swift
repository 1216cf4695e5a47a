extension EstimationMethod {
  /// The version of the method as built here.
  public var version: String {
    switch self {
    case .chapman: "chapman-1"
    case .chao: "chao-lower-bound-1"
    case .zelterman: "zelterman-1"
    case .loglinear: "log-linear-1"
    case .lcmcr: "latent-class-1"
    }
  }

  /// What must be true for the method's answer to be right, in plain words.
  public var assumptions: [String] {
    let always = [
      "The lists are about the same people, place and time; nobody joined or left in between.",
      "Records were linked rightly: no person counted twice, no two people taken for one.",
    ]
    let reachable =
      "People whom no list could ever have reached are not counted by this or any other method."
    switch self {
    case .chapman:
      return always + [
        "Being on one list made a person neither more nor less likely to be on the other.",
        "Within at least one of the lists, everybody had the same chance of being recorded.",
        reachable,
      ]
    case .chao:
      return always + [
        "This is a lower bound, not an estimate of the total.",
        "For any one person the lists are independent, and the lists reach about equally far; "
          + "people may differ from one another in their chance of being recorded.",
        reachable,
      ]
    case .zelterman:
      return always + [
        "A cross-check only: neither a lower bound nor safe when lists depend on one another.",
        reachable,
      ]
    case .loglinear:
      return always + [
        "Lists may depend on one another, but the dependence among all of them at once follows "
          + "from that among fewer. No data can test this.",
        "Within each combination of lists people had similar chances of being recorded. Hidden "
          + "groups with different chances make the answer too low.",
        reachable,
      ]
    case .lcmcr:
      return always + [
        "People differ only by belonging to one of a limited number of hidden kinds.",
        "Within a kind the lists are independent: being on one made nobody likelier to be on "
          + "another.",
        "Before the lists were seen, every chance of being recorded was as likely as any other, and "
          + "more than twenty unseen people for each one seen were ruled out.",
        "A kind of people with hardly any chance on every list leaves no trace in the data and is "
          + "not counted.",
        reachable,
      ]
    }
  }
}
