/// Towns, divisions and names read where they lie in constant memory; nothing is copied or built.
///
/// The format is `docs/formats/gazetteer.md`. Opening costs a look at the header; a town by its number
/// is constant time, by identifier or name logarithmic.
struct PlaceTable: Sendable {
  /// A town as it is stored.
  struct Town {
    var geonameID: UInt32
    var population: Int
    var position: Coordinate
    var division: Int
    var firstName: Int
    var nameCount: Int
  }

  /// A country's first-level division, by its code in GeoNames.
  struct Division {
    var country: Int
    var code: String
    var area: PlaceArea
  }

  /// A country by its ISO 3166-1 code.
  struct Country {
    var code: String
    var area: PlaceArea
  }

  /// Why bytes are no table.
  enum Fault: Error, Hashable {
    case notATable, unknownVersion, cutShort
  }

  // Constant for the life of the program, or of whoever made the table: see `init`.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
  /// What the towns were taken from: package and version.
  let source: String
  let townCount: Int
  let divisionCount: Int
  let countryCount: Int
  let nameCount: Int
  private let towns: Int
  private let divisions: Int
  private let countries: Int
  private let signatures: Int
  private let offsets: Int
  private let names: Int
  private let nameBytes: Int

  /// Opens a table in bytes that must stay as they are while the table is used.
  ///
  /// - Throws: `Fault` where the header is of something else or the lengths do not add up. The rest
  ///   is read as it comes: numbers that point outside give nothing, never a crash.
  init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    let magic = PlaceTableLayout.magic
    guard bytes.count >= PlaceTableLayout.headerSize, bytes.prefix(7).elementsEqual(magic.prefix(7))
    else { throw .notATable }
    guard bytes[7] == magic[7] else { throw .unknownVersion }
    self.bytes = bytes
    let number = { (index: Int) in
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 + 4 * index, as: UInt32.self)))
    }
    (townCount, divisionCount, countryCount) = (number(1), number(2), number(3))
    (nameCount, nameBytes) = (number(4), number(5))
    source = String(
      decoding: bytes[32..<PlaceTableLayout.headerSize].prefix { $0 != 0 },
      as: UTF8.self
    )
    towns = PlaceTableLayout.headerSize
    divisions = towns + townCount * PlaceTableLayout.townSize
    countries = divisions + divisionCount * PlaceTableLayout.divisionSize
    signatures = countries + countryCount * PlaceTableLayout.countrySize
    offsets = signatures + nameCount * 4
    names = offsets + nameCount * 4
    guard number(0) == bytes.count, names + nameBytes == bytes.count else { throw .cutShort }
  }

  func town(_ index: Int) -> Town? {
    guard (0..<townCount).contains(index) else { return nil }
    let at = towns + index * PlaceTableLayout.townSize
    return Town(
      geonameID: word(at),
      population: Int(word(at + 4)),
      position: position(at + 8),
      division: Int(half(at + 16)),
      firstName: Int(word(at + 12)),
      nameCount: Int(half(at + 18))
    )
  }

  func division(_ index: Int) -> Division? {
    guard (0..<divisionCount).contains(index) else { return nil }
    let at = divisions + index * PlaceTableLayout.divisionSize
    return Division(
      country: Int(half(at)),
      code: text(at + 2, PlaceTableLayout.divisionCodeSize),
      area: PlaceArea(centre: position(at + 10), radius: Double(half(at + 14)))
    )
  }

  /// The divisions of a country by its number.
  func divisions(ofCountry country: Int) -> [Division] {
    let number = { (index: Int) in Int(half(divisions + index * PlaceTableLayout.divisionSize)) }
    let first = firstIndex(in: 0..<divisionCount) { number($0) >= country }
    let end = firstIndex(in: first..<divisionCount) { number($0) > country }
    return (first..<end).compactMap { division($0) }
  }

  func country(_ index: Int) -> Country? {
    guard (0..<countryCount).contains(index) else { return nil }
    let at = countries + index * PlaceTableLayout.countrySize
    return Country(
      code: text(at, 2),
      area: PlaceArea(centre: position(at + 2), radius: Double(half(at + 6)))
    )
  }

  /// The number of the town with a GeoNames identifier.
  func index(ofGeonameID identifier: UInt32) -> Int? {
    let index = firstIndex(in: 0..<townCount) {
      word(towns + $0 * PlaceTableLayout.townSize) >= identifier
    }
    return town(index)?.geonameID == identifier ? index : nil
  }

  /// The numbers of the names whose skeletons have a signature.
  func names(withSignature signature: UInt32) -> Range<Int> {
    let first = firstIndex(in: 0..<nameCount) { self.signature($0) >= signature }
    let end = firstIndex(in: first..<nameCount) { self.signature($0) > signature }
    return first..<end
  }

  func signature(_ name: Int) -> UInt32 { word(signatures + 4 * name) }

  /// The numbers of the names whose consonant classes differ in at most so many from a mask's.
  func names(near mask: UInt32, bits: Int) -> [Int] {
    var near: [Int] = []
    for name in 0..<nameCount where ((signature(name) ^ mask) >> 16).nonzeroBitCount <= bits {
      near.append(name)
    }
    return near
  }

  /// Where the text of a name of the index lies.
  func offset(ofName name: Int) -> Int { Int(word(offsets + 4 * name)) }

  /// The letters of the text at an offset, counted without reading it.
  func census(ofNameAt offset: Int) -> LetterCensus { LetterCensus(utf8: utf8(at: offset)) }

  /// The text at an offset, empty where there is none.
  func name(at offset: Int) -> String { String(decoding: utf8(at: offset), as: UTF8.self) }

  private func utf8(at offset: Int) -> Slice<UnsafeRawBufferPointer> {
    guard (0..<nameBytes).contains(offset) else { return bytes[0..<0] }
    let start = names + offset + 1
    return bytes[start..<min(start + Int(bytes[names + offset]), bytes.count)]
  }

  /// The number of the town whose names hold an offset.
  func town(ofNameAt offset: Int) -> Int {
    firstIndex(in: 0..<townCount) {
      Int(word(towns + $0 * PlaceTableLayout.townSize + 12)) > offset
    } - 1
  }

  /// All names of a town, the main one first.
  func names(of town: Town) -> [String] {
    var offset = town.firstName
    return (0..<town.nameCount).map { _ in
      defer { offset += (0..<nameBytes).contains(offset) ? 1 + Int(bytes[names + offset]) : 0 }
      return name(at: offset)
    }
  }

  private func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func word(_ at: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
  }

  private func half(_ at: Int) -> UInt16 {
    UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))
  }

  private func position(_ at: Int) -> Coordinate {
    Coordinate(
      latitude: Double(Int16(bitPattern: half(at))) / PlaceTableLayout.stepsPerDegree,
      longitude: Double(Int16(bitPattern: half(at + 2))) / PlaceTableLayout.stepsPerDegree
    )
  }

  private func text(_ at: Int, _ count: Int) -> String {
    String(decoding: bytes[at..<(at + count)].prefix { $0 != 0 }, as: UTF8.self)
  }
}
