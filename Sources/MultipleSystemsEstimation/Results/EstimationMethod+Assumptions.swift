extension EstimationMethod {
  /// The version of the method as built here.
  public var version: String {
    switch self {
    case .chapman: "chapman-1"
    case .chao: "chao-lower-bound-1"
    case .zelterman: "zelterman-1"
    case .loglinear: "log-linear-2"
    case .sparse: "sparse-lists-1"
    case .decomposable: "decomposable-1"
    case .doublyrobust: "doubly-robust-1"
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
    case .sparse:
      return always + [
        "Lists depend on one another only two by two, and where the data show no dependence there "
          + "is none. With few shared people little can be shown.",
        "Two lists that share nobody, once taken as dependent, could never have shared anybody.",
        "Hidden groups with different chances of being recorded make the answer too low.",
        reachable,
      ]
    case .decomposable:
      return always + [
        "Lists may depend on one another through chains of lists; lists not joined in a model are "
          + "independent given the others.",
        "Before anything was seen, every such model was as likely as another, and the prior weight "
          + "of a cell (δ) was as stated. In the model that joins all lists δ decides the unseen.",
        "People had similar chances of being recorded. Hidden groups with different chances make the "
          + "answer too low.",
        reachable,
      ]
    case .doublyrobust:
      return always + [
        "Among people alike in the covariates, being on one list of the pair made a person neither "
          + "more nor less likely to be on the other. Nothing in two lists can check that.",
        "The covariates were recorded for people of every list and mean the same on each.",
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
