extension BlockingPass {
  /// Calls `body` with each key of a record in this pass; keys of different passes never meet.
  func forEachKey(_ features: RecordFeatures, _ body: (UInt64) -> Void) {
    let salt = UInt64(rawValue + 1) << 56
    func emit(_ first: UInt64, _ second: UInt64) { body(Mixing.combine(salt ^ first, second)) }
    switch self {
    case .wholeName:
      if features.names.count > 1 { emit(features.names.sorted().reduce(0, Mixing.combine), 0) }
    case .nameAndYear:
      for name in features.names { for year in features.years { emit(name, year) } }
    case .nameAndName:
      for (index, name) in features.names.enumerated() {
        for other in features.names[(index + 1)...] { emit(min(name, other), max(name, other)) }
      }
    case .nameAndOther:
      for name in features.names {
        for other in features.places { emit(name, other) }
        for other in features.fathers { emit(name, other) }
        for other in features.postcodes { emit(name, other) }
        for other in features.others { emit(name, other) }
      }
    case .initialsAndDate:
      if let day = features.birthDay, let initials = features.initials { emit(initials, day) }
      for prefix in features.prefixes {
        if let monthDay = features.monthDay { emit(prefix, monthDay) }
        for year in features.years { emit(prefix, year) }
      }
    case .withoutName: withoutNameKeys(features, emit)
    case .rareWord:
      for name in features.names { emit(name, 1) }
    }
  }

  private func withoutNameKeys(_ features: RecordFeatures, _ emit: (UInt64, UInt64) -> Void) {
    if let identifier = features.identifier { emit(identifier, 2) }
    for postcode in features.postcodes.dropFirst() { emit(postcode, 3) }
    if let day = features.birthDay {
      emit(day, 4)
      for other in features.places { emit(day, other) }
      for other in features.fathers { emit(day, other) }
      for other in features.postcodes { emit(day, other) }
    }
    for father in features.fathers {
      for place in features.places {
        for year in features.years { emit(Mixing.combine(father, place), year) }
      }
    }
    for postcode in features.postcodes { for other in features.others { emit(postcode, other) } }
  }
}
