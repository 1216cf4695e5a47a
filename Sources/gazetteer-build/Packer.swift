import Gazetteer

/// Towns to pack, with entries of the same town made one.
struct Packer {
  private var towns: [TownRow] = []
  private var names: [UInt8] = []
  private var index: [(signature: UInt32, offset: UInt32)] = []

  /// Takes rows, in the order of their identifiers.
  init(_ rows: [TownRow]) {
    // Largest first, so that a town takes in its smaller doubles.
    let ranked = rows.sorted { ($0.population, $1.identifier) > ($1.population, $0.identifier) }
    var kept: [[Unicode.Scalar]: [TownRow]] = [:]
    for row in ranked {
      let key = PlaceNameFolding.letters(of: row.country + row.names[0])
      if let same = kept[key]?.firstIndex(where: { $0.position.distance(to: row.position) < 10 }) {
        kept[key]?[same].names += row.names
      } else {
        kept[key, default: []].append(row)
      }
    }
    towns = kept.values.joined().sorted { $0.identifier < $1.identifier }
  }

  /// The file of docs/formats/gazetteer.md.
  mutating func pack(source: String) -> [UInt8] {
    let countries = Set(towns.map(\.country)).sorted()
    let divisions = Set(towns.map(\.division)).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: divisions.enumerated().map { ($1, $0) })
    var packed: [UInt8] = []
    for town in towns {
      let first = names.count
      let count = appendNames(of: town)
      packed.append(number: UInt32(town.identifier))
      packed.append(number: UInt32(town.population))
      packed.append(position: town.position)
      packed.append(number: UInt32(first))
      packed.append(number: UInt16(numbers[town.division] ?? 0))
      packed.append(number: UInt16(count))
    }
    let byDivision = Dictionary(grouping: towns, by: \.division)
    for division in divisions {
      packed.append(number: UInt16(countries.firstIndex(of: division[0]) ?? 0))
      packed.append(text: division[1], size: PlaceTableLayout.divisionCodeSize)
      packed.append(areaOf: byDivision[division] ?? [])
    }
    let byCountry = Dictionary(grouping: towns, by: \.country)
    for country in countries {
      packed.append(text: country, size: 2)
      packed.append(areaOf: byCountry[country] ?? [])
    }
    index.sort { ($0.signature, $0.offset) < ($1.signature, $1.offset) }
    for entry in index { packed.append(number: entry.signature) }
    for entry in index { packed.append(number: entry.offset) }

    var file = PlaceTableLayout.magic
    let length = PlaceTableLayout.headerSize + packed.count + names.count
    for count in [
      length, towns.count, divisions.count, countries.count, index.count, names.count,
    ] {
      file.append(number: UInt32(count))
    }
    file.append(text: source, size: PlaceTableLayout.sourceSize)
    return file + packed + names
  }

  // Of names that fold alike only the first is kept; the main name always.
  private mutating func appendNames(of town: TownRow) -> Int {
    var seen: Set<[Unicode.Scalar]> = []
    for name in town.names {
      let letters = PlaceNameFolding.letters(of: name)
      guard !letters.isEmpty, letters.count <= 60, name.utf8.count < 256,
        seen.insert(letters).inserted
      else { continue }
      index.append((PlaceSkeleton(letters).signature, UInt32(names.count)))
      names.append(UInt8(name.utf8.count))
      names.append(contentsOf: name.utf8)
    }
    return seen.count
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(position: Coordinate) {
    for degrees in [position.latitude, position.longitude] {
      append(number: Int16((degrees * PlaceTableLayout.stepsPerDegree).rounded()))
    }
  }

  fileprivate mutating func append(areaOf towns: [TownRow]) {
    guard let area = PlaceArea(around: towns.map(\.position)) else { return }
    append(position: area.centre)
    append(number: UInt16(area.radius.rounded(.up)))
  }

  fileprivate mutating func append(text: String, size: Int) {
    let bytes = Array(text.utf8.prefix(size))
    append(contentsOf: bytes + [UInt8](repeating: 0, count: size - bytes.count))
  }
}
