extension BlockingPass {
  /// Calls `body` with each key of a record in this pass; keys of different passes never meet.
  @inline(__always)
  func forEachKey(_ features: RecordFeatures, _ body: (UInt64) -> Void) {
    @inline(__always)
    func emit(_ first: UInt64, _ second: UInt64) { body(Mixing.combine(first, second)) }
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
    case .nameAndPlace:
      features.names.forEach { name in features.places.forEach { emit(name, $0) } }
    case .nameAndFather:
      features.names.forEach { name in features.fathers.forEach { emit(name, $0) } }
    case .nameAndOther:
      features.names.forEach { name in
        features.postcodes.forEach { emit(name, $0) }
        features.others.forEach { emit(name, $0) }
        features.events.forEach { emit(name, $0) }
      }
    case .initialsAndDay:
      if features.birthDay != 0, features.initials != 0 {
        emit(features.initials, features.birthDay)
      }
    case .beginningAndMonthDay:
      if features.monthDay != 0 {
        features.beginnings.forEach { emit($0, features.monthDay) }
      }
    case .beginningAndYear:
      features.beginnings.forEach { beginning in
        features.years.forEach { emit(beginning, $0) }
      }
    case .day: if features.birthDay != 0 { emit(features.birthDay, 0) }
    case .fatherAndPlace:
      features.fathers.forEach { father in
        features.places.forEach { place in
          features.years.forEach { emit(Mixing.combine(father, place), $0) }
        }
      }
    case .number:
      if features.identifier != 0 { emit(features.identifier, 0) }
      for index in 1..<max(1, features.postcodes.count) { emit(features.postcodes[index], 0) }
      features.postcodes.forEach { postcode in
        features.others.forEach { emit(postcode, $0) }
      }
    case .rareWord: features.names.forEach { emit($0, 0) }
    }
  }
}
