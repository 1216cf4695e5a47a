import CaseModel
import MultipleSystemsEstimation

/// What a person asks of an estimate, whatever it is made from.
public struct EstimateChoices: Sendable, Hashable {
  /// `auto` or one method's name.
  public var method = "auto"
  /// What draws start from.
  public var seed: UInt64 = 1
  /// The nominal coverage of intervals, above 0 and below 1.
  public var level = 0.95
  /// Whether an answer whose chains do not agree is shown, marked so, instead of withheld.
  public var showsUnconverged = false
  /// Two totals that the total was believed to lie between beforehand, as surely as ``level`` says.
  ///
  /// Only decomposable models use it. Nil: every order of magnitude as likely.
  public var believed: ClosedRange<Double>?
  /// Lists that count as one, each inner array one group.
  public var pooled: [[String]] = []
  /// Lists of which one was compiled from another: they count as one too, with that reason given.
  public var oneOrigin: [[String]] = []
  /// Lists that are left out.
  public var leftOut: [String] = []

  /// All methods on all lists, unless changed.
  public init() {}

  /// The names in a text such as `a,b,"c, d"`: what is inside quotation marks is one name.
  public static func names(in text: String) -> [String] {
    var names: [String] = []
    var name = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        names.append(name.trimmed)
        name = ""
      default: name.unicodeScalars.append(scalar)
      }
    }
    return (names + [name.trimmed]).filter { !$0.isEmpty }
  }

  /// The same for the engine; throws a `Problem` of kind `usage` for what is not there.
  func configuration() throws(Problem) -> EstimationConfiguration {
    guard level > 0, level < 1 else {
      throw Problem(
        .usage,
        "the level \(level) is not between 0 and 1",
        remedy: "Give a share such as 0.95."
      )
    }
    var configuration = EstimationConfiguration(methods: try methods(), level: level, seed: seed)
    configuration.showsUnconverged = showsUnconverged
    if let believed {
      let prior = PopulationPrior.logNormal(
        low: believed.lowerBound,
        high: believed.upperBound,
        level: level
      )
      guard prior.isUsable else {
        throw Problem(
          .usage,
          "what was believed beforehand is not a range of totals",
          remedy: "Give two different numbers above 0, such as 1000,5000."
        )
      }
      configuration.populationPrior = prior
    }
    return configuration
  }

  /// Every method's name, in order.
  public static let methodNames = EstimationMethod.allCases.map(\.rawValue)

  private func methods() throws(Problem) -> [EstimationMethod] {
    if method == "auto" { return EstimationConfiguration().methods }
    guard let one = EstimationMethod(rawValue: method) else {
      throw Problem(
        .usage,
        "there is no method \"\(method)\"",
        remedy: "Use auto, \(Self.methodNames.joined(separator: ", "))."
      )
    }
    return [one]
  }
}
