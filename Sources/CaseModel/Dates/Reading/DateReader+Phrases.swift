extension DateReader {
  /// A whole date before its words and notes are put to it.
  struct Phrase {
    var days: DaySet
    var calendar: CalendarSystem
    var quantifier = UncertainDate.Quantifier.oneOf
    var approximate = false
    var uncertain = false
    var edges: (UncertainDate.Edge?, UncertainDate.Edge?) = (nil, nil)
    var edtf: String?

    init(_ date: ResolvedDate) {
      days = date.days
      calendar = date.calendar
      uncertain = date.uncertain
      edtf = date.edtf
    }

    init(_ days: DaySet, _ calendar: CalendarSystem, _ quantifier: UncertainDate.Quantifier) {
      self.days = days
      self.calendar = calendar
      self.quantifier = quantifier
    }
  }

  /// Reads everything.
  mutating func whole() throws(DateProblem) -> Phrase {
    var marks = self.marks()
    var phrase = try self.phrase()
    try pair(&phrase)
    let behind = self.marks()
    marks = (marks.approximate || behind.approximate, marks.uncertain || behind.uncertain)
    guard index == tokens.count else {
      throw DateProblem.notUnderstood(at: tokens[index].position)
    }
    phrase.approximate = phrase.approximate || marks.approximate
    phrase.uncertain = phrase.uncertain || marks.uncertain
    return phrase
  }

  /// "About", "perhaps", `~`, `?` and signs that say nothing.
  mutating func marks() -> (approximate: Bool, uncertain: Bool) {
    var marks = (approximate: false, uncertain: false)
    while index < tokens.count {
      let before = index
      if take(.about) || takeSign("~") {
        marks.approximate = true
      } else if take(.perhaps) || takeSign("?") {
        marks.uncertain = true
      } else if takeSign("%") {
        marks = (true, true)
      } else if isBracket(at: index) {
        index += 1
      } else {
        skipFillers()
      }
      if index == before { break }
    }
    return marks
  }

  /// A bracket around all, or around a mark: "(circa 1988)", "1988 (?)".
  private func isBracket(at index: Int) -> Bool {
    guard case .sign(let sign) = tokens[index].kind else { return false }
    if "([".unicodeScalars.contains(sign) { return index == 0 || isSign("?", index + 1) }
    return ")]".unicodeScalars.contains(sign)
  }

  // MARK: Forms

  mutating func phrase() throws(DateProblem) -> Phrase {
    skipFillers()
    let start = index
    if take(.between) { return try between() }
    if take(.from) { return try range(orIn: false) }
    if take(.fromOrIn) { return try range(orIn: true) }
    if take(.since) { return try open(.after, excluding: false) }
    if take(.within) { return try within() }
    if take(.throughout) {
      var phrase = Phrase(try resolve(try fragment()))
      (phrase.quantifier, phrase.edtf) = (.throughout, nil)
      return phrase
    }
    if take(.before) || take(.beforeOrEarlier) {
      if atEnd { throw DateProblem.notUnderstood(at: tokens[start].position) }
      if let (count, unit) = amount(orUnit: true) { return try relative(count, unit, -1) }
      return try open(.before, excluding: true)
    }
    if take(.after) || take(.afterOrLater) {
      if atEnd { throw DateProblem.notUnderstood(at: tokens[start].position) }
      if let (count, unit) = amount(orUnit: true) { return try relative(count, unit, 1) }
      return try open(.after, excluding: true)
    }
    if take(.until) || take(.by) { return try open(.before, excluding: false) }
    if let phrase = try fromAnchor() { return phrase }
    if let (count, unit) = amount() {
      skipFillers()
      if take(.after) || take(.afterOrLater) || take(.later) || take(.next) || take(.since) {
        return try relative(count, unit, 1)
      }
      if take(.before) || take(.beforeOrEarlier) || take(.earlier) || take(.previous) {
        return try relative(count, unit, -1)
      }
      index = start
    }
    let first = try fragment()
    if take(.onwards) { return try opened(first, .after, excluding: false) }
    if take(.or) || isList { return try either(first) }
    if take(.to) || take(.until) || takeDash() {
      if take(.present) || take(.dayFromNow(0)) {
        return try opened(first, .after, excluding: false)
      }
      return try joined(first, try fragment(), .throughout)
    }
    if take(.and) { return try either(first) }
    if isSign("/", index), index + 1 < tokens.count { return try slashed(first) }
    return Phrase(try resolve(first))
  }

  var atEnd: Bool { index >= tokens.count }

  /// Whether a comma has just been passed and another date follows: "July, August and September".
  private var isList: Bool {
    index > 0 && isSign(",", index - 1) && (isMonth(at: index) || number(at: index) != nil)
  }

  private mutating func takeDash() -> Bool {
    guard index + 1 < tokens.count else { return false }
    return takeSign("-")
  }

  /// An operand that may be "about" a date.
  private mutating func operand() throws(DateProblem) -> (DateFragment, about: Bool) {
    skipFillers()
    let about = take(.about) || takeSign("~")
    return (try fragment(), about)
  }

  /// One of the days from the first to the last: "between July and September 1988".
  private mutating func between() throws(DateProblem) -> Phrase {
    let (first, firstAbout) = try operand()
    guard take(.and) || take(.to) || take(.until) || takeDash() else {
      throw DateProblem(
        .incomplete,
        at: position,
        "“Between” needs two dates joined by “and”."
      )
    }
    let (last, lastAbout) = try operand()
    var phrase = try joined(first, last, .oneOf)
    phrase.approximate = phrase.approximate || firstAbout || lastAbout
    return phrase
  }

  /// "From July to early September 1988"; without an end, everything since, but Kurdish has one word
  /// for "from" and "in".
  private mutating func range(orIn: Bool) throws(DateProblem) -> Phrase {
    let (first, firstAbout) = try operand()
    skipPunctuation()
    guard take(.to) || take(.until) || takeDash() else {
      let isOpen = take(.onwards) || !orIn
      var phrase =
        isOpen ? try opened(first, .after, excluding: false) : Phrase(try resolve(first))
      phrase.approximate = phrase.approximate || firstAbout
      return phrase
    }
    if take(.present) || take(.dayFromNow(0)) {
      return try opened(first, .after, excluding: false)
    }
    let (last, lastAbout) = try operand()
    var phrase = try joined(first, last, .throughout)
    phrase.approximate = phrase.approximate || firstAbout || lastAbout
    return phrase
  }

  private mutating func skipPunctuation() { while takeSign(",") {} }

  private var position: Int? { index < tokens.count ? tokens[index].position : nil }

  private mutating func joined(
    _ first: DateFragment,
    _ last: DateFragment,
    _ quantifier: UncertainDate.Quantifier
  ) throws(DateProblem) -> Phrase {
    var (a, b) = try both(first, last)
    // "from December to January 1989", "from December 1988 to January"
    if let low = a.days.hull, let high = b.days.hull, low.lowerBound > high.upperBound {
      if first.year == nil, first.bare == nil, var earlier = Optional(first.completed(from: last)),
        let year = earlier.year
      {
        earlier.year = year - 1
        a = try resolve(earlier)
        note(.yearAssumed(year - 1))
      } else if last.year == nil, last.bare == nil,
        var later = Optional(last.completed(from: first)),
        let year = later.year
      {
        later.year = year + 1
        b = try resolve(later)
        note(.yearAssumed(year + 1))
      }
    }
    guard let low = a.days.hull?.lowerBound, let high = b.days.hull?.upperBound, low <= high else {
      throw DateProblem(
        .reversed,
        at: last.position,
        "The second date lies before the first: write the earlier one first."
      )
    }
    var phrase = Phrase(DaySet(low...high), a.calendar, quantifier)
    phrase.uncertain = a.uncertain || b.uncertain
    return phrase
  }

  private mutating func both(
    _ first: DateFragment,
    _ last: DateFragment
  ) throws(DateProblem) -> (ResolvedDate, ResolvedDate) {
    guard !first.isEmpty || first.part != nil, !last.isEmpty || last.part != nil else {
      throw DateProblem(
        .incomplete,
        at: position,
        "One of the two dates is missing. \(DateProblem.accepted)"
      )
    }
    return (try resolve(first.completed(from: last)), try resolve(last.completed(from: first)))
  }

  /// "5 or 6 Mordad 1367", "July or August 1988", "July and August 1988".
  private mutating func either(_ first: DateFragment) throws(DateProblem) -> Phrase {
    var fragments = [first]
    repeat {
      fragments.append(try fragment())
    } while take(.or) || take(.and) || isList || takeSign("/")
    let last = fragments[fragments.count - 1]
    var days = DaySet([])
    var calendar = CalendarSystem.gregorian
    var uncertain = false
    for (number, fragment) in fragments.enumerated() {
      guard !fragment.isEmpty else { throw DateProblem.notUnderstood(at: fragment.position) }
      let resolved = try resolve(
        fragment.completed(from: number == fragments.count - 1 ? first : last)
      )
      days = days.union(resolved.days)
      calendar = resolved.calendar
      uncertain = uncertain || resolved.uncertain
    }
    var phrase = Phrase(days, calendar, .oneOf)
    phrase.uncertain = uncertain
    return phrase
  }

  /// Two dates with a slash between: in two calendars they are one date, in one they are two.
  private mutating func slashed(_ first: DateFragment) throws(DateProblem) -> Phrase {
    let start = index
    index += 1
    let second = try fragment()
    let ends = try? both(first, second)
    index = start
    if let (a, b) = ends, a.calendar != b.calendar { return Phrase(try resolve(first)) }
    index += 1
    return try either(first)
  }

  /// A second date beside the first, in brackets or after a word for "that is", narrows it.
  private mutating func pair(_ phrase: inout Phrase) throws(DateProblem) {
    let start = index
    skipPunctuation()
    guard takeSign("(", "[", "/", "=") || take(.paired) else {
      index = start
      return
    }
    while take(.paired) || takeSign("=") {}
    skipFillers()
    let about = take(.about)
    guard !atEnd, !isSign("?", index) else {
      index = start
      return
    }
    let kept = notes
    var other = try self.phrase()
    _ = takeSign(")", "]")
    let common = phrase.days.intersection(other.days)
    if common.isEmpty {
      phrase.days = phrase.days.union(other.days)
      phrase.uncertain = true
      phrase.edtf = nil
      note(.secondDateContradicts)
    } else if common != phrase.days {
      phrase.days = common
      phrase.edtf = nil
      if phrase.calendar.isLunar, common.count == 1 { notes.removeAll { $0 == .lunarDoubt } }
      note(.secondDateUsed)
    } else {
      notes = kept
    }
    other.approximate = other.approximate || about
    phrase.approximate = phrase.approximate && other.approximate
    phrase.uncertain = phrase.uncertain || other.uncertain
  }

  // MARK: Before and after

  private mutating func open(
    _ quantifier: UncertainDate.Quantifier,
    excluding: Bool
  ) throws(DateProblem) -> Phrase {
    skipFillers()
    if case .since? = word(at: index)?.meaning { _ = take(.since) }
    let (date, about) = try operand()
    var phrase = try opened(date, quantifier, excluding: excluding)
    phrase.approximate = phrase.approximate || about
    return phrase
  }

  private mutating func opened(
    _ date: DateFragment,
    _ quantifier: UncertainDate.Quantifier,
    excluding: Bool
  ) throws(DateProblem) -> Phrase {
    let resolved = try resolve(date)
    let hull = resolved.days.hull ?? .past
    // "Before the end of 1988" may be in its end, "after the beginning" in its beginning.
    let whole: DateFragment.Part = .third(quantifier == .before ? .late : .early)
    let excluding = excluding && date.part != whole
    let range =
      quantifier == .before
      ? Day.unboundedPast...(excluding ? hull.lowerBound + -1 : hull.upperBound)
      : (excluding ? hull.upperBound + 1 : hull.lowerBound)...Day.unboundedFuture
    var phrase = Phrase(DaySet(range), resolved.calendar, quantifier)
    phrase.uncertain = resolved.uncertain
    return phrase
  }
}
