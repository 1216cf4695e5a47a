/// What a figure counts, as far as figures may stand on one axis.
enum CountedUnit {
  /// The heading of every figure that counts human beings, in whatever word.
  static let people = "people, in the words of each source"

  /// Words for human beings in plural and singular, English and Persian.
  private static let words: Set<String> = [
    "people", "persons", "person", "prisoners", "prisoner", "detainees", "detainee", "inmates",
    "victims", "victim", "men", "women", "children", "bodies", "dead", "deaths", "executions",
    "civilians", "members", "supporters", "dissidents", "نفر", "تن", "زندانی", "زندانیان", "کشته",
    "اعدامی", "قربانی", "زن", "مرد", "جسد", "پیکر",
  ]

  /// The heading under which a unit stands: people together, anything else by its own name.
  static func heading(_ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return "what is counted is not said" }
    let isHuman = unit.lowercased().split(separator: " ").contains { words.contains(String($0)) }
    return isHuman ? people : unit
  }
}
