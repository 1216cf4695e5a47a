extension BlockingPass {
  /// Calls `body` with each key of a record in this pass; keys of different passes never meet.
  @inline(__always)
  func forEachKey(_ features: RecordFeatures, _ body: (UInt64) -> Void) {
    let salt = UInt64(rawValue + 1) << 48
    @inline(__always)
    func emit(_ first: UInt64, _ second: UInt64) { body(Mixing.combine(first ^ salt, second)) }
    switch self {
    case .wholeName:
      if features.names.count > 1 { emit(features.names.combined, 0) }
    case .nameAndYear:
      features.names.forEach { name in features.years.forEach { emit(name, $0) } }
    case .nameAndName:
      for index in 0..<features.names.count {
        let name = features.names[index]
        for next in (index &+ 1)..<max(index &+ 1, features.names.count) {
          let other = features.names[next]
          emit(min(name, other), max(name, other))
        }
      }
    case .nameAndOther:
      features.names.forEach { name in
        features.places.forEach { emit(name, $0) }
        features.fathers.forEach { emit(name, $0) }
        features.postcodes.forEach { emit(name, $0) }
        features.others.forEach { emit(name, $0) }
      }
    case .initialsAndDate:
      if features.birthDay != 0, features.initials != 0 {
        emit(features.initials, features.birthDay)
      }
      features.beginnings.forEach { beginning in
        if features.monthDay != 0 { emit(beginning, features.monthDay) }
        features.years.forEach { emit(beginning, $0) }
      }
    case .withoutName: withoutName(features, emit)
    case .rareWord: features.names.forEach { emit($0, 1) }
    }
  }

  @inline(__always)
  private func withoutName(
    _ features: RecordFeatures,
    _ emit: (UInt64, UInt64) -> Void
  ) {
    if features.identifier != 0 { emit(features.identifier, 2) }
    for index in 1..<max(1, features.postcodes.count) { emit(features.postcodes[index], 3) }
    let day = features.birthDay
    if day != 0 {
      emit(day, 4)
      features.places.forEach { emit(day, $0) }
      features.fathers.forEach { emit(day, $0) }
      features.postcodes.forEach { emit(day, $0) }
    }
    features.fathers.forEach { father in
      features.places.forEach { place in
        features.years.forEach { emit(Mixing.combine(father, place), $0) }
      }
    }
    features.postcodes.forEach { postcode in
      features.others.forEach { emit(postcode, $0) }
    }
  }
}
