import CaseRegister

extension CaseFile {
  /// Figures of people that sources give, by what is said to have happened to them.
  ///
  /// Counts of anything else (papers, days, metres) stay with their claims.
  public func figures() throws -> [FigureGroup] {
    let (rows, exhibits) = try register.read { snapshot in
      (try snapshot.claimsWithFigures(), try snapshot.exhibits())
    }
    let byID = Dictionary(uniqueKeysWithValues: exhibits.map { ($0.id, $0) })
    var groups: [FigureSubject: [FigureRow]] = [:]
    for row in rows {
      guard let exhibit = byID[row.exhibit] else { continue }
      let claim = try ClaimView(row: row, exhibit: exhibit)
      for quantity in claim.body.quantities {
        guard let people = FigureSubject.people(quantity) else { continue }
        groups[FigureSubject(event: claim.body.event), default: []].append(
          FigureRow(claim: claim, quantity: people)
        )
      }
    }
    return FigureSubject.allCases.compactMap { subject in
      groups[subject].map { rows in
        FigureGroup(
          event: subject.rawValue,
          rows: rows.sorted {
            ($1.quantity.low ?? $1.quantity.high ?? 0, $0.claim.id)
              < ($0.quantity.low ?? $0.quantity.high ?? 0, $1.claim.id)
          }
        )
      }
    }
  }
}

/// What a figure is said to count people of.
///
/// Sources use different words for one matter; their words
/// stay with the figure.
enum FigureSubject: String, CaseIterable {
  case killed
  case disappeared
  case arrested
  case buried
  case otherwise = "otherwise concerned"

  /// The subject of a claim's event type.
  init(event: String?) {
    switch event {
    case "killing", "execution", "mass_killing": self = .killed
    case "enforced_disappearance", "concealment": self = .disappeared
    case "arrest", "detention", "imprisonment": self = .arrested
    case "burial", "secret_burial", "burial_site_location": self = .buried
    default: self = .otherwise
    }
  }

  /// The figure as one of people, or nil where it counts something else or fewer than two.
  static func people(_ quantity: ClaimView.Mention) -> ClaimView.Mention? {
    guard let figure = quantity.low ?? quantity.high, figure >= 2 else { return nil }
    let words = (quantity.unit ?? "").lowercased().split { !$0.isLetter }.map(String.init)
    guard words.contains(where: units.contains) else { return nil }
    var people = quantity
    people.unit = "people"
    return people
  }

  /// Words that name people, in the forms that follow a number.
  private static let units: Set<String> = [
    "people", "persons", "prisoners", "detainees", "inmates", "victims", "men", "women", "children",
    "boys", "girls", "bodies", "corpses", "dead", "deaths", "killed", "executed", "disappeared",
    "missing", "offenders", "activists", "opponents", "dissidents", "students", "workers",
    "dockers",
    "civilians", "families", "relatives", "survivors", "members", "supporters", "others",
    "executions", "killings", "نفر", "تن", "زندانی", "زندانیان", "قربانی", "قربانیان", "کشته",
    "جسد",
    "پیکر", "اعدامی", "مفقود", "ناپدیدشده", "خانواده", "زن", "مرد", "کودک",
  ]
}
