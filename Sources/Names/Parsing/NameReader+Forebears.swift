/// Where a father's name ends and the bearer's surname begins.
extension NameReader {
  /// Layouts in which the words after a father are his, or the bearer's surname.
  func alternatives(_ layout: NameLayout) -> [NameLayout] {
    guard let forebear = layout.lastForebear, !forebear.isEmpty else { return [layout] }
    let positions = forebear.filter { layout.places[$0] != .fixed(.honorific) }
    let units = NameUnitReader.units(of: positions, in: tokens)
    guard units.count > 1 else { return units.count == 1 ? lone(layout, units[0]) : [layout] }
    let ownCount = NameUnitReader.units(of: layout.own, in: tokens).count
    var all = layout
    all.belief = layout.isLineage ? 0.1 : ownCount > 1 ? 0.9 : 0.55
    var found = [all]
    for length in 1...min(2, units.count - 1) {
      var other = layout
      let tail = units[length...]
      for unit in tail { for index in unit.range { other.places[index] = .ownSurname } }
      let lastOfFather = units[length - 1]
      let share = length == 1 ? 0.7 : 0.3 * lastOfFather.givenBelief
      let surnameBelief = tail.reduce(1) { $0 * (1 - $1.givenBelief) }
      other.belief = (layout.isLineage ? 1 : 1 - all.belief) * share * max(0.05, surnameBelief)
      found.append(other)
    }
    return found
  }

  /// `Arash bin Laden`: a last forebear with nothing after him may be the surname.
  private func lone(_ layout: NameLayout, _ unit: NameUnit) -> [NameLayout] {
    let before = unit.range.lowerBound - 1
    guard layout.isLineage, before > 0, layout.places[before] == .fixed(.particle),
      NameUnitReader.units(of: layout.own, in: tokens).count == 1
    else { return [layout] }
    var surname = layout
    surname.places[before] = .ownSurname
    for index in unit.range { surname.places[index] = .ownSurname }
    surname.belief = 0.15
    return [layout, surname]
  }
}
