/// Which words at the edges of a name are forms of respect.
extension NameReader {
  typealias HonorificOption = (positions: [Int], belief: Double)

  func honorificOptions(_ own: [Int], _ layout: NameLayout) -> [HonorificOption] {
    let sections = layout.sections(of: tokens)
    var options: [HonorificOption] = [([], 1)]
    for section in sections {
      options = combined(options, leading(section, isAlone: sections.count == 1))
    }
    if let last = sections.last { options = combined(options, trailing(last)) }
    return options.filter { $0.positions.count < own.count }
  }

  private func combined(_ a: [HonorificOption], _ b: [HonorificOption]) -> [HonorificOption] {
    a.flatMap { one in
      b.map {
        (
          one.positions + $0.positions.filter { !one.positions.contains($0) },
          one.belief * $0.belief
        )
      }
    }
  }

  /// The first words of a section: none, one, … all of a row of honorifics are taken as such.
  private func leading(_ section: [Int], isAlone: Bool) -> [HonorificOption] {
    var options: [HonorificOption] = []
    var taken: [Int] = []
    var belief = 1.0
    for (place, index) in section.enumerated() {
      guard taken.count < 3, place + 1 < section.count || !isAlone,
        var here = Honorifics.beliefBefore(tokens[index].word)
      else { break }
      if place + 1 < section.count, tokens[section[place + 1]].joint == .joined { here *= 0.3 }
      // With one word left, that word needs to be able to stand alone.
      if isAlone, place + 2 == section.count { here *= 0.7 }
      options.append((taken, belief * (1 - here)))
      taken.append(index)
      belief *= here
    }
    return options + [(taken, belief)]
  }

  /// A last word, and words inside, that are said after a given name.
  private func trailing(_ section: [Int]) -> [HonorificOption] {
    var options: [HonorificOption] = [([], 1)]
    for (place, index) in section.enumerated().dropFirst().prefix(8) {
      guard options.count < 8, tokens[index].joint == .space,
        let here = Honorifics.beliefAfter(tokens[index].word)
      else { continue }
      let isInside = place + 1 < section.count
      let belief = isInside ? here * 0.9 : place == 1 ? here * 0.8 : here
      options = combined(options, [([], 1 - belief), ([index], belief)])
    }
    return options
  }
}
