/// The columns that features are taken from, found once.
struct FeatureSource: @unchecked Sendable {
  let count: Int
  let order: RecordOrder
  let lines: RecordLines
  let birthYears: FixedBuffer<YearSpan>
  let eventYears: FixedBuffer<YearSpan>
  private(set) var splitters: [Splitters]
  private let owner: FixedBuffer<TokenKey>
  let keys: UnsafePointer<TokenKey>
  let name: Int?
  let father: Int?
  let place: Int?
  let occupation: Int?
  let address: Int?
  let birth: Int?
  let event: Int?
  let postcode: CodeColumn?
  let identifier: CodeColumn?

  init(_ table: RecordTable) {
    count = table.count
    order = RecordOrder(table)
    lines = table.lines
    birthYears = FixedBuffer((table.date(.birth)?.values ?? []).map(YearSpan.init))
    splitters = []
    eventYears = FixedBuffer((table.date(.event)?.values ?? []).map(YearSpan.init))
    owner = FixedBuffer(table.vocabulary.blockingKeys)
    keys = owner.base
    name = table.bags.firstIndex { $0.field == .name }
    father = table.bags.firstIndex { $0.field == .father }
    place = table.bags.firstIndex { $0.field == .place }
    occupation = table.bags.firstIndex { $0.field == .occupation }
    address = table.bags.firstIndex { $0.field == .address }
    birth = table.dates.firstIndex { $0.field == .birth }
    event = table.dates.firstIndex { $0.field == .event }
    postcode = table.code(.postcode)
    identifier = table.code(.identifier)
    var features = RecordFeatures()
    splitters.reserveCapacity(count)
    for record in 0..<count {
      features.fill(self, record)
      splitters.append(features.splitters)
    }
  }
}
