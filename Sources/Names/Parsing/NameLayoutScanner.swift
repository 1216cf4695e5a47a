/// Goes once through the words of a name and finds what marks and marker words say of them.
struct NameLayoutScanner {
  private let tokens: [NameToken]
  private var layout: NameLayout
  private var state = NameLayout.Place.own
  private var run = 0
  private var generation = 0
  private var atStart = true

  static func layout(of source: NameSource) -> NameLayout {
    var scanner = NameLayoutScanner(source)
    scanner.scan()
    scanner.setAsideRemarks()
    return scanner.layout
  }

  private init(_ source: NameSource) {
    tokens = source.tokens
    layout = NameLayout(
      places: Array(repeating: .own, count: source.tokens.count),
      runs: Array(repeating: 0, count: source.tokens.count)
    )
  }

  private mutating func scan() {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if let group = token.group {
        let end = tokens[index...].firstIndex { $0.group != group } ?? tokens.count
        readGroup(index..<end)
        index = end
        continue
      }
      if token.joint == .comma {
        if state != .own { state = generation > 0 ? .ownSurname : .own }
        atStart = true
      }
      index += step(at: index)
    }
  }

  /// Places the words at a position and returns how many.
  private mutating func step(at index: Int) -> Int {
    let rest = phrase(from: index)
    if atStart, let count = Titles.leading.match(rest), index + count < tokens.count {
      return place(index..<(index + count), .fixed(.title))
    }
    if index > 0, let count = Titles.trailing.match(rest) {
      return place(index..<(index + count), .fixed(.title))
    }
    if let count = marker(rest, at: index) { return count }
    if tokens[index].isNumber { return place(index..<(index + 1), .fixed(.other)) }
    if case .fixed = state, atStart, index + 1 < tokens.count,
      tokens[index + 1].joint == .space,
      let belief = Honorifics.beliefBefore(tokens[index].word), belief >= 0.5
    {
      return place(index..<(index + 1), .fixed(.honorific))
    }
    // A title may follow an honorific: Khanom Dr.
    atStart = atStart && Honorifics.beliefBefore(tokens[index].word) != nil
    layout.places[index] = state
    layout.runs[index] = run
    extendForebear(to: index)
    return 1
  }

  /// Words up to the next comma or paired mark.
  private func phrase(from index: Int) -> ArraySlice<NameToken> {
    let end = tokens[(index + 1)...].firstIndex { $0.joint == .comma || $0.group != nil }
    return tokens[index..<(end ?? tokens.count)]
  }

  private mutating func place(_ range: Range<Int>, _ place: NameLayout.Place) -> Int {
    run += 1
    for index in range {
      layout.places[index] = place
      layout.runs[index] = run
    }
    run += 1
    return range.count
  }

  private mutating func marker(_ rest: ArraySlice<NameToken>, at index: Int) -> Int? {
    guard NameMarkers.firstWords.contains(tokens[index].word) else { return nil }
    func found(_ table: PhraseTable) -> Int? {
      table.match(rest).flatMap { index + $0 < tokens.count ? $0 : nil }
    }
    if let count = found(NameMarkers.mother) { return open(index, count, .mother) }
    if let count = found(NameMarkers.grandfather) { return open(index, count, .grandfather) }
    if let count = found(NameMarkers.father) { return open(index, count, .father) }
    guard index > 0 else { return nil }
    if let count = found(NameMarkers.alias) { return open(index, count, .alias) }
    let token = tokens[index]
    let before = tokens[index - 1]
    let abbreviated =
      token.word == "b" && token.isLowercase && !before.isLowercase && !before.isInitial
      && index + 1 < tokens.count
    if token.joint != .comma, abbreviated || found(NameMarkers.lineage) != nil {
      generation += 1
      let count = open(index, 1, generation == 1 ? .father : .grandfather)
      layout.isLineage = true
      return count
    }
    if state == .fixed(.father), index + 1 < tokens.count, NameMarkers.and.contains(token.word) {
      return open(index, 1, .mother)
    }
    if index > 1, NameMarkers.afterFather.contains(token.word), layout.places[index - 1] == .own {
      _ = place((index - 1)..<index, .fixed(.father))
      return place(index..<(index + 1), .fixed(.particle))
    }
    return nil
  }

  /// Places a marker and what joins it, and turns to what it announces.
  private mutating func open(_ index: Int, _ count: Int, _ kind: NamePart.Kind) -> Int {
    var end = index + count
    if end + 1 < tokens.count, tokens[end].joint == .joined,
      NameMarkers.ezafe.contains(tokens[end].word)
    {
      end += 1
    }
    _ = place(index..<end, .fixed(.particle))
    state = .fixed(kind)
    atStart = true
    if kind == .father || kind == .grandfather {
      layout.lastForebear = end..<end
      layout.isLineage = false
      generation = max(generation, kind == .father ? 1 : 2)
    } else {
      layout.lastForebear = nil
    }
    return end - index
  }

  private mutating func extendForebear(to index: Int) {
    guard state == .fixed(.father) || state == .fixed(.grandfather) else { return }
    let start = layout.lastForebear.flatMap { $0.isEmpty ? nil : $0.lowerBound } ?? index
    layout.lastForebear = start..<(index + 1)
  }

  /// Words between paired marks: another name, unless a marker or number in them says otherwise.
  private mutating func readGroup(_ range: Range<Int>) {
    let inner = tokens[range]
    var kind = NamePart.Kind.nickname
    var start = range.lowerBound
    let openings: [(PhraseTable, NamePart.Kind)] = [
      (NameMarkers.alias, .alias), (NameMarkers.mother, .mother),
      (NameMarkers.grandfather, .grandfather), (NameMarkers.father, .father),
    ]
    for (table, announced) in openings {
      guard let count = table.match(inner), count < range.count else { continue }
      _ = place(start..<(start + count), .fixed(.particle))
      start += count
      kind = announced
      break
    }
    if start == range.lowerBound {
      let isTitle = Titles.leading.match(inner) == range.count
      let isHonorific = range.count == 1 && (Honorifics.beliefBefore(inner[start].word) ?? 0) > 0.6
      kind = isTitle ? .title : isHonorific ? .honorific : .nickname
      if inner.contains(where: \.isNumber) { kind = .other }
    }
    _ = place(start..<range.upperBound, .fixed(kind))
  }

  /// After a comma, words with a number or rank among them are a remark (`1st Baron of …`).
  private mutating func setAsideRemarks() {
    var start = 0
    while start < tokens.count {
      let end = tokens[(start + 1)...].firstIndex { $0.joint == .comma } ?? tokens.count
      let isRemark = tokens[start..<end].contains {
        $0.isNumber || NameMarkers.remark.contains($0.word)
      }
      if start > 0, isRemark {
        run += 1
        for index in start..<end where layout.places[index] == .own {
          layout.places[index] = .fixed(.other)
          layout.runs[index] = run
        }
      }
      start = end
    }
  }
}
