import CaseModel

/// The log-linear method on one table: the result, the models beneath it and the range they leave.
struct LogLinearAnalysis {
  /// How many models are listed in a result.
  static let listedModels = 20
  /// How many of them get a profile interval of their own.
  static let profiledModels = 10

  let result: MethodResult
  let models: [ModelRow]
  /// The range of the mixture of models weighted by BIC; nil when no model can be fitted.
  let range: EstimateInterval?
  /// How far near-tied models contradict one another; nil when no model can be fitted.
  let disagreement: ModelDisagreement?
  /// The fits beneath, for averages other than by BIC alone; nil when no model can be fitted.
  let search: ModelSearch?
}

extension LogLinearAnalysis {
  /// Analyses a table of two to eight lists; anything else is withheld with the reason.
  ///
  /// Cost: half a millisecond for four lists, some tens for five, a third of a second for six, each
  /// of one processor in a release build.
  init(
    _ table: CaptureHistoryTable,
    family: HierarchicalModel.Family,
    level: Double,
    progress: (Double) throws -> Void
  ) rethrows {
    guard (2...HierarchicalModel.listLimit).contains(table.listCount) else {
      self.init(withheld: Self.unsupported(table.listCount))
      return
    }
    let search = try ModelSearch(table, family, progress: progress)
    var diagnostics: [String: JSONValue] = [
      "models_tried": .int(search.tried),
      "models_fitted": .int(search.fits.count),
      "models_without_maximum": .int(search.onBoundary),
      "search_is_exhaustive": .bool(search.isExhaustive),
      "models_unidentified": .int(search.unidentified),
      "models_unusable": .int(search.unusable),
      "family": .string(Self.name(family, search)),
      "sample_size": "people observed",
    ]
    guard let best = search.fits.first, var mixture = ModelMixture(search) else {
      let reason =
        search.unidentified == search.tried
        ? "Nothing in this table determines how many people are on no list: too few lists share "
          + "people. No estimate is given."
        : "None of the \(search.tried) models has a finite best fit: too many combinations of "
          + "lists are empty. No estimate is given."
      self.init(withheld: reason, diagnostics: diagnostics)
      return
    }
    guard search.isTelling else {
      diagnostics["withheld_value"] = .double(best.estimate)
      self.init(withheld: Self.onlyIndependence(search), diagnostics: diagnostics)
      return
    }
    let weights = search.weights
    let profiles = search.fits.prefix(Self.profiledModels).indices.map { index in
      var likelihood =
        mixture.profile(of: index)
        ?? ProfileLikelihood(search.fits[index], fitter: search.fitter)
      return likelihood.interval(level: level)
    }
    let rows = search.fits.prefix(Self.listedModels).enumerated().map { index, fit in
      ModelRow(
        fit,
        lists: table.lists,
        weight: weights[index],
        level: level,
        profile: index < profiles.count ? profiles[index] : nil
      )
    }
    let range = mixture.interval(level: level)
    let average = zip(search.fits, weights).reduce(0) { $0 + $1.0.estimate * $1.1 }
    let top = mixture.profile(of: 0)
    let byAIC = search.fits.min { ($0.aic, $0.bic) < ($1.aic, $1.bic) } ?? best
    let disagreement = ModelDisagreement(search.fits, profiles: profiles, level: level)
    diagnostics["model"] = .string(best.model.notation(lists: table.lists))
    diagnostics["parameters"] = .int(best.parameterCount)
    diagnostics["deviance"] = .double(best.deviance)
    diagnostics["aic"] = .double(best.aic)
    diagnostics["aicc"] = .optional(best.aicc)
    diagnostics["bic"] = .double(best.bic)
    diagnostics["standard_error"] = .double(best.standardError)
    diagnostics["profile_estimate"] = .optional(top?.estimate)
    diagnostics["wald_interval"] = best.wald(level: level).json
    diagnostics["bic_average"] = .double(average)
    diagnostics["mixture_interval"] = range.json
    diagnostics["mixture_models"] = .int(mixture.memberCount)
    diagnostics["aic_model"] = .string(byAIC.model.notation(lists: table.lists))
    diagnostics["aic_estimate"] = .double(byAIC.estimate)
    if let disagreement {
      diagnostics["near_tied_models"] = disagreement.near.json
      diagnostics["models_within_bic_6"] = disagreement.wide.json
    }
    if let rival = search.boundaryFits.first, rival.bic < best.bic + ModelMixture.bicReach {
      diagnostics["with_boundary_models"] = Self.boundary(search, table, level)
    }

    self.init(
      result: MethodResult(
        method: .loglinear,
        estimate: best.estimate,
        interval: rows.first?.profile,
        diagnostics: diagnostics,
        warnings: Self.warnings(search, rows, lists: table.lists)
      ),
      models: rows,
      range: range,
      disagreement: disagreement,
      search: search
    )
  }

  private init(withheld reason: String, diagnostics: [String: JSONValue] = [:]) {
    self.init(
      result: MethodResult(
        method: .loglinear,
        estimate: nil,
        interval: nil,
        diagnostics: diagnostics,
        warnings: [reason]
      ),
      models: [],
      range: nil,
      disagreement: nil,
      search: nil
    )
  }

  private static func name(_ family: HierarchicalModel.Family, _ search: ModelSearch) -> String {
    guard search.isExhaustive else { return "hierarchical models found stepwise" }
    return family == .pairwise ? "terms of at most two lists" : "all hierarchical models"
  }

  /// What averaging and choosing would give if models on the boundary had a voice, as they have in
  /// programs that do not test whether a maximum exists.
  private static func boundary(
    _ search: ModelSearch,
    _ table: CaptureHistoryTable,
    _ level: Double
  ) -> JSONValue {
    let fits = search.fitsAndBoundary
    let average = zip(fits, ModelSearch.weights(fits)).reduce(0) { $0 + $1.0.estimate * $1.1 }
    let byBIC = fits.first
    let byAIC = fits.min { ($0.aic, $0.bic) < ($1.aic, $1.bic) }
    var mixture = ModelMixture(fits, fitter: search.fitter)
    var profile = mixture?.profile(of: 0)
    return [
      "bic_average": .double(average),
      "bic": .optional(byBIC?.bic),
      "bic_model": .optional(byBIC?.model.notation(lists: table.lists)),
      "bic_estimate": .optional(byBIC?.estimate),
      "bic_interval": profile?.interval(level: level).json ?? .null,
      "mixture_interval": mixture?.interval(level: level).json ?? .null,
      "aic_model": .optional(byAIC?.model.notation(lists: table.lists)),
      "aic_estimate": .optional(byAIC?.estimate),
    ]
  }

  private static func onlyIndependence(_ search: ModelSearch) -> String {
    "Of \(search.tried) models only the one in which all lists are independent can be fitted, and "
      + "nothing in the table can check it"
      + (search.unidentified > 0
        ? "; in \(search.unidentified) of the others nothing determines how many people are on no "
          + "list. " : ". ")
      + "No estimate is given."
  }

  private static func unsupported(_ listCount: Int) -> String {
    listCount < 2
      ? "Log-linear models need at least two lists."
      : "Log-linear models are fitted for up to eight lists and this table has \(listCount). Merge "
        + "lists of one origin or leave some out; the lower bound, the pairs and the overlaps "
        + "are available as it is."
  }

  private static func warnings(
    _ search: ModelSearch,
    _ rows: [ModelRow],
    lists: [String]
  ) -> [String] {
    var result: [String] = []
    if let best = rows.first, let profile = best.profile {
      let rivals = rows.dropFirst().filter { row in
        row.bic < best.bic + 2
          && (row.estimate < profile.low || row.estimate > profile.high ?? .infinity)
      }
      if let rival = rivals.first {
        result.append(
          "Model \(rival.model) fits almost as well and gives \(rounded(rival.estimate)), outside "
            + "the interval of \(best.model): the interval of one model alone is too sure."
        )
      }
      if profile.high == nil {
        result.append("The best model sets no finite upper limit.")
      }
    }
    if !search.isExhaustive {
      result.append(
        "There are too many models of \(lists.count) lists to try them all: \(search.tried) were tried, "
          + "stepwise. A better one may have been missed."
      )
    }
    if let best = search.fits.first, let rival = search.boundaryFits.first, rival.bic < best.bic {
      result.append(
        "Model \(rival.model.notation(lists: lists)) fits better still and gives "
          + "\(rounded(rival.estimate)), but only if some combinations of lists that nobody is on "
          + "could never have held anybody. It has no voice in the range."
      )
    }
    let left = search.onBoundary + search.unidentified + search.unusable
    if left > 0 {
      result.append(
        "\(left) of \(search.tried) models were left out because combinations of lists that they "
          + "need are empty."
      )
    }
    return result
  }
}

extension ModelDisagreement.Spread {
  /// The spread as it is written among a method's diagnostics.
  var json: JSONValue {
    [
      "models": .int(models),
      "least": .double(least),
      "greatest": .double(greatest),
      "ratio": .double(ratio),
      "weight_apart": .double(weightApart),
      "intervals_disjoint": .bool(isDisjoint),
    ]
  }
}

extension ModelRow {
  init(
    _ fit: LogLinearFit,
    lists: [String],
    weight: Double,
    level: Double,
    profile: EstimateInterval?
  ) {
    self.init(
      model: fit.model.notation(lists: lists),
      parameters: fit.parameterCount,
      deviance: fit.deviance,
      aic: fit.aic,
      aicc: fit.aicc,
      bic: fit.bic,
      weight: weight,
      estimate: fit.estimate,
      standardError: fit.standardError,
      wald: fit.wald(level: level),
      profile: profile
    )
  }
}
