/// What one record can be blocked by, as hashes; filled anew for each record, without allocation.
struct RecordFeatures {
  private(set) var names = FewHashes()
  private(set) var beginnings = FewHashes()
  private(set) var years = FewHashes()
  private(set) var fathers = FewHashes()
  private(set) var places = FewHashes()
  private(set) var postcodes = FewHashes()
  private(set) var others = FewHashes()
  private(set) var events = FewHashes()
  private(set) var initials: UInt64 = 0
  private(set) var monthDay: UInt64 = 0
  private(set) var birthDay: UInt64 = 0
  private(set) var identifier: UInt64 = 0

  private enum Salt {
    static let name: UInt64 = 1 << 56
    static let beginning: UInt64 = 2 << 56
    static let year: UInt64 = 3 << 56
    static let monthDay: UInt64 = 4 << 56
    static let day: UInt64 = 5 << 56
    static let father: UInt64 = 6 << 56
    static let place: UInt64 = 7 << 56
    static let postcode: UInt64 = 8 << 56
    static let other: UInt64 = 9 << 56
    static let event: UInt64 = 10 << 56
    static let identifier: UInt64 = 11 << 56
  }

  mutating func fill(_ source: FeatureSource, _ record: Int) {
    names.removeAll()
    beginnings.removeAll()
    years.removeAll()
    fathers.removeAll()
    places.removeAll()
    postcodes.removeAll()
    others.removeAll()
    events.removeAll()
    (initials, monthDay, birthDay, identifier) = (0, 0, 0, 0)
    if let bag = source.name { fillNames(bag, source, record) }
    if let birth = source.birth {
      fillDate(source.lines.line(record).date(birth), source.birthYears[record])
    }
    if source.event != nil {
      source.eventYears[record].forEach { events.insert(Salt.event | $0, upTo: 2) }
    }
    fill(\.fathers, source.father, source, record, Salt.father, limit: 3)
    fill(\.places, source.place, source, record, Salt.place, limit: 4)
    fill(\.others, source.occupation, source, record, Salt.other, limit: 2)
    fill(\.others, source.address, source, record, Salt.other, limit: 6)
    if let postcode = source.postcode {
      let text = postcode.text(record)
      if !text.isEmpty {
        postcodes.insert(Salt.postcode ^ Mixing.hash(text.prefix(4)) >> 8)
        if text.count > 4 { postcodes.insert(Salt.postcode ^ Mixing.hash(text) >> 8) }
      }
    }
    if let column = source.identifier, column.codes[record] >= 0 {
      identifier = Salt.identifier | UInt64(column.codes[record]) &+ 1
    }
  }

  /// What a block that grew too large may be split by, as far as there is room.
  var splitters: Splitters {
    var splitters = Splitters()
    years.forEach { splitters.add($0) }
    places.forEach { splitters.add($0) }
    fathers.forEach { splitters.add($0) }
    postcodes.forEach { splitters.add($0) }
    names.forEach { splitters.add($0) }
    return splitters
  }

  private mutating func fillNames(_ bag: Int, _ source: FeatureSource, _ record: Int) {
    var letters: UInt64 = 0
    var count = 0
    source.lines.forEachWord(record, bag: bag) { cell, joined in
      let key = source.keys[Int(cell.token)]
      if key.sound != 0 {
        letters &+= Mixing.mix(UInt64(key.sound))
        count &+= 1
      }
      if joined >= 0 { names.insert(Salt.name ^ Mixing.mix(UInt64(joined)) >> 8) }
      guard key.length > 1 else { return }
      names.insert(Salt.name ^ key.skeleton >> 8)
      beginnings.insert(Salt.beginning ^ key.beginning >> 8, upTo: 6)
    }
    if count > 1 { initials = Mixing.mix(letters) | 1 }
  }

  private mutating func fillDate(_ birth: DateColumn.Value, _ touched: YearSpan) {
    touched.forEach { years.insert(Salt.year | $0) }
    guard birth.isDay else { return }
    birthDay = Salt.day ^ UInt64(UInt32(bitPattern: birth.earliest))
    let parts = UInt64(birth.calendar) << 16 | UInt64(birth.month) << 8 | UInt64(birth.day)
    monthDay = Salt.monthDay | parts
  }

  private mutating func fill(
    _ hashes: WritableKeyPath<RecordFeatures, FewHashes>,
    _ bag: Int?,
    _ source: FeatureSource,
    _ record: Int,
    _ salt: UInt64,
    limit: Int
  ) {
    guard let bag else { return }
    source.lines.forEachWord(record, bag: bag) { cell, _ in
      let key = source.keys[Int(cell.token)]
      // Short house numbers and abbreviations block nothing.
      guard key.length > 2 else { return }
      self[keyPath: hashes].insert(salt ^ key.skeleton >> 8, upTo: limit)
    }
  }
}
