/// What can be used to block one record, as hashes; refilled for each record to avoid allocation.
struct RecordFeatures {
  private(set) var names: [UInt64] = []
  private(set) var prefixes: [UInt64] = []
  private(set) var initials: UInt64?
  private(set) var years: [UInt64] = []
  private(set) var monthDay: UInt64?
  private(set) var birthDay: UInt64?
  private(set) var fathers: [UInt64] = []
  private(set) var places: [UInt64] = []
  private(set) var postcodes: [UInt64] = []
  private(set) var others: [UInt64] = []
  private(set) var identifier: UInt64?

  private enum Salt {
    static let name: UInt64 = 1
    static let prefix: UInt64 = 2
    static let year: UInt64 = 3
    static let monthDay: UInt64 = 4
    static let day: UInt64 = 5
    static let father: UInt64 = 6
    static let place: UInt64 = 7
    static let postcode: UInt64 = 8
    static let occupation: UInt64 = 9
    static let address: UInt64 = 10
    static let identifier: UInt64 = 11
  }

  mutating func fill(_ table: RecordTable, _ record: Int) {
    self = RecordFeatures()
    fillNames(table, record)
    if let birth = table.date(.birth)?.values[record], !birth.isMissing { fillDate(birth) }
    fathers = classes(table, .father, record, Salt.father, limit: 3)
    places = classes(table, .place, record, Salt.place, limit: 4)
    others =
      classes(table, .occupation, record, Salt.occupation, limit: 2)
      + classes(table, .address, record, Salt.address, limit: 4)
    if let column = table.code(.postcode), column.codes[record] >= 0 {
      let text = column.texts[Int(column.codes[record])]
      postcodes = [Mixing.combine(Salt.postcode, Mixing.hash(text.prefix(4)))]
      if text.count > 4 { postcodes.append(Mixing.combine(Salt.postcode, Mixing.hash(text))) }
    }
    if let column = table.code(.identifier), column.codes[record] >= 0 {
      identifier = Mixing.combine(Salt.identifier, UInt64(column.codes[record]))
    }
  }

  /// Everything a block that grew too large may be split by.
  var splitters: [UInt64] { years + places + fathers + postcodes + names }

  private mutating func fillNames(_ table: RecordTable, _ record: Int) {
    guard let bag = table.bag(.name) else { return }
    var first: [UInt64] = []
    for index in bag.range(record) {
      let token = Int(bag.tokens[index])
      let sounds = table.vocabulary.consonants[token]
      if let letter = sounds.first { first.append(UInt64(letter)) }
      if bag.joined[index] >= 0 {
        insert(Mixing.combine(Salt.name, UInt64(bag.joined[index])))
      }
      guard table.vocabulary.scalars[token].count > 1 else { continue }
      insert(Mixing.combine(Salt.name, UInt64(table.vocabulary.classes[token])))
      let prefix = Mixing.combine(Salt.prefix, Mixing.hash(table.vocabulary.hints[token].prefix(3)))
      if prefixes.count < 6, !prefixes.contains(prefix) { prefixes.append(prefix) }
    }
    if first.count > 1 {
      initials = first.sorted().reduce(0) { Mixing.combine($0, $1) }
    }
  }

  private mutating func insert(_ name: UInt64) {
    if names.count < 8, !names.contains(name) { names.append(name) }
  }

  private mutating func fillDate(_ birth: DateColumn.Value) {
    if let touched = birth.years {
      years = touched.prefix(3).map { Mixing.combine(Salt.year, UInt64($0)) }
    }
    guard birth.isDay else { return }
    birthDay = Mixing.combine(Salt.day, UInt64(bitPattern: Int64(birth.earliest)))
    let parts = UInt64(birth.calendar) << 16 | UInt64(birth.month) << 8 | UInt64(birth.day)
    monthDay = Mixing.combine(Salt.monthDay, parts)
  }

  private func classes(
    _ table: RecordTable,
    _ field: ComparedField,
    _ record: Int,
    _ salt: UInt64,
    limit: Int
  ) -> [UInt64] {
    guard let bag = table.bag(field) else { return [] }
    var found: [UInt64] = []
    for index in bag.range(record) {
      let token = Int(bag.tokens[index])
      let key = Mixing.combine(salt, UInt64(table.vocabulary.classes[token]))
      // Short house numbers and abbreviations block nothing.
      guard table.vocabulary.scalars[token].count > 2, !found.contains(key) else { continue }
      found.append(key)
      if found.count == limit { break }
    }
    return found
  }
}
