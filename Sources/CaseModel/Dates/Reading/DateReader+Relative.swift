/// Days that count from another day.
extension DateReader {
  /// How much later or earlier: the least and the most, and whether it is exact.
  struct Count {
    var range: ClosedRange<Int>
    var isVague: Bool
  }

  /// "a week", "three days", "چند روز", "أسبوعين"; with `orUnit` also a unit alone, as in "بعد أسبوع".
  mutating func amount(orUnit: Bool = false) -> (Count, DateWord.Unit)? {
    let start = index
    let about = take(.about)
    skipFillers()
    if let word = word(at: index) {
      if case .amount(let number, let unit) = word.meaning {
        index = word.end
        return (Count(range: number...number, isVague: about), unit)
      }
      // "the day after", "روز بعد": the unit alone is one of it.
      if case .unit(let unit, _) = word.meaning, Self.counts(unit),
        isBeforeOrAfter(word.end) || orUnit && !isYearMarker(unit, word.end)
      {
        index = word.end
        return (Count(range: 1...1, isVague: about || unit != .day && !orUnit), unit)
      }
    }
    var range: ClosedRange<Int>?
    var isFew = false
    if take(.article) {
      range = 1...1
    } else if let number = number(at: index), number.digits <= 4 {
      range = number.value...number.value
      index += 1
    } else if let spelled = spelled(at: index), !spelled.isOrdinal {
      range = spelled.value...spelled.value
      index = spelled.end
    }
    if take(.few) {
      range = 2...9
      isFew = true
    } else if take(.couple) {
      range = 2...2
    }
    skipFillers()
    guard let range, let word = word(at: index), case .unit(let unit, _) = word.meaning,
      Self.counts(unit), !isYearMarker(unit, word.end)
    else {
      index = start
      return nil
    }
    index = word.end
    if isFew { note(.countVague) }
    return (Count(range: range, isVague: about || isFew), unit)
  }

  private static func counts(_ unit: DateWord.Unit) -> Bool {
    switch unit {
    case .day, .days, .week, .month, .year, .decade: true
    case .century, .quarter, .half: false
    }
  }

  /// Whether a unit does not count but names what follows: "ماه مرداد", "عام 1988".
  private func isYearMarker(_ unit: DateWord.Unit, _ end: Int) -> Bool {
    isMonth(at: end) ? unit == .month : number(at: end) != nil
  }

  private func isBeforeOrAfter(_ index: Int) -> Bool {
    switch word(at: index)?.meaning {
    case .before, .after, .later, .earlier, .next, .previous, .beforeOrEarlier, .afterOrLater: true
    default: false
    }
  }

  /// "today", "the next day", "same month", "last week".
  mutating func fromAnchor() throws(DateProblem) -> Phrase? {
    guard let word = word(at: index) else { return nil }
    switch word.meaning {
    case .dayFromNow(let days):
      index = word.end
      if take(.next) || take(.afterOrLater) { return try relative(one, .day, 1) }
      if take(.previous) || take(.beforeOrEarlier) { return try relative(one, .day, -1) }
      // "فردای ۲۸ مرداد": the day after a date that follows
      if days != 0, !atEnd { return try relative(one, .day, days) }
      return try shifted(anchorPhrase(), days...days, .day)
    case .next, .previous, .last, .same:
      guard let unit = self.word(at: word.end), case .unit(let kind, _) = unit.meaning,
        unit.end == tokens.count, Self.counts(kind)
      else { return nil }
      index = unit.end
      let by = word.meaning == .same ? 0 : word.meaning == .next ? 1 : -1
      return try relative(Count(range: abs(by)...abs(by), isVague: kind != .day), kind, by)
    default: return nil
    }
  }

  private var one: Count { Count(range: 1...1, isVague: false) }

  /// So much before or after the date that follows, or the day that all is relative to.
  mutating func relative(
    _ count: Count,
    _ unit: DateWord.Unit,
    _ sign: Int
  ) throws(DateProblem) -> Phrase {
    while take(.from) || take(.since) || take(.filler) {}
    let base = try following()
    let counts =
      sign < 0 ? -count.range.upperBound ... -count.range.lowerBound : count.range
    var phrase = try shifted(base, sign == 0 ? 0...0 : counts, unit)
    phrase.approximate = phrase.approximate || count.isVague
    return phrase
  }

  /// The date that follows, else the day that all is relative to.
  private mutating func following() throws(DateProblem) -> Phrase {
    let start = index
    let marks = self.marks()
    guard !atEnd, !isSign("(", index) else {
      index = start
      return anchorPhrase()
    }
    if let phrase = try fromAnchor() { return phrase }
    var phrase = Phrase(try resolve(try fragment()))
    phrase.approximate = marks.approximate
    phrase.uncertain = phrase.uncertain || marks.uncertain
    return phrase
  }

  private mutating func anchorPhrase() -> Phrase {
    guard let anchor else {
      note(.relativeToUnknownDay)
      var open = Phrase(
        DaySet(Day.unboundedPast...Day.unboundedFuture),
        calendar ?? .gregorian,
        .oneOf
      )
      open.edges = (.unknown, .unknown)
      return open
    }
    var phrase = Phrase(anchor.days, anchor.calendar, .oneOf)
    phrase.approximate = anchor.approximate
    phrase.uncertain = anchor.uncertain
    return phrase
  }

  private func shifted(
    _ base: Phrase,
    _ counts: ClosedRange<Int>,
    _ unit: DateWord.Unit
  ) throws(DateProblem) -> Phrase {
    func move(_ day: Day, _ count: Int) -> Day {
      switch unit {
      case .week: day + 7 * count
      case .month: base.calendar.day(day, plusMonths: count)
      case .year: base.calendar.day(day, plusMonths: 12 * count)
      case .decade: base.calendar.day(day, plusMonths: 120 * count)
      case .day, .days, .century, .quarter, .half: day + count
      }
    }
    var phrase = base
    phrase.edtf = nil
    phrase.days = base.days.moved { move($0, counts.lowerBound) }
    if counts.count > 1 {
      let most = base.days.moved { move($0, counts.upperBound) }
      if let low = phrase.days.hull?.lowerBound, let high = most.hull?.upperBound {
        phrase.days = DaySet(low...high)
      }
    }
    return phrase
  }

  /// "Within three days of 28 July 1988".
  mutating func within() throws(DateProblem) -> Phrase {
    guard let (count, unit) = amount() else {
      // Arabic and Persian "during": a date follows.
      return try phrase()
    }
    let isAfter = take(.after) || take(.afterOrLater)
    let isBefore = !isAfter && (take(.before) || take(.beforeOrEarlier))
    while take(.from) || take(.filler) {}
    let base = try following()
    let most = count.range.upperBound
    return try shifted(base, (isAfter ? 0 : -most)...(isBefore ? 0 : most), unit)
  }
}
