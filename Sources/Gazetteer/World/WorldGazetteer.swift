internal import GazetteerData

/// The towns of the world, the provinces of Iran through the years, and sites that public reports name.
///
///     let world = WorldGazetteer.standard
///     let answer = world.resolve("Gohardasht prison", in: PlaceContext(years: 1988...1988))
///     answer.candidates.first?.province?.province?.name    // Tehran
///
/// Towns over 15,000 and all listed for Iran are from GeoNames (https://www.geonames.org, CC BY 4.0). It is
/// for names that are known to be place names: `Gazetteer.standard` finds them in running text. That a name
/// resolves to a place must not be used to claim that something happened there.
public struct WorldGazetteer: Sendable {
  let table: PlaceTable
  let history: ProvinceHistory
  let listed: ListedNames
  private let countryIndex: [String: Int]
  private let countryNames: [String: String]
  private let siteIndex: [String: Int]
  private let divisionAreas: [String: PlaceArea]
  private let provinceAreas: [String: PlaceArea]

  /// The prisons and cemeteries, in the order of their table.
  public let sites: [Site]
  /// Former names of towns and provinces, in the order of their table.
  public let formerNames: [FormerName]

  /// The gazetteer in the program.
  ///
  /// The first use reads a few small tables, in some milliseconds; the towns are read where they lie.
  public static let standard: WorldGazetteer = {
    let bytes = UnsafeRawBufferPointer(
      start: gazetteer_data_bytes(),
      count: gazetteer_data_length()
    )
    do {
      return WorldGazetteer(table: try PlaceTable(bytes: bytes))
    } catch {
      preconditionFailure("The gazetteer in this program is damaged (\(error)): build it again.")
    }
  }()

  init(table: PlaceTable) {
    let text = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self) }
    self.table = table
    history = ProvinceHistory(
      provinces: text(PackageResources.provinces_tsv),
      membership: text(PackageResources.membership_tsv)
    )
    sites = TableRows(text(PackageResources.sites_tsv)).map(Site.init)
    formerNames = TableRows(text(PackageResources.renames_tsv)).map(FormerName.init)
    countryIndex = Dictionary(
      (0..<table.countryCount).compactMap { number in
        table.country(number).map { ($0.code, number) }
      }
    ) { first, _ in first }
    divisionAreas = Dictionary(
      (countryIndex["IR"].map { table.divisions(ofCountry: $0) } ?? []).map { ($0.code, $0.area) }
    ) { first, _ in first }
    var provinceAreas: [String: PlaceArea] = [:]
    for province in history.provinces {
      provinceAreas[province.id] = Self.area(of: province, in: nil, history, divisionAreas)
    }
    self.provinceAreas = provinceAreas
    siteIndex = Dictionary(sites.enumerated().map { ($1.id, $0) }) { first, _ in first }

    var listed = ListedNames()
    var countryNames: [String: String] = [:]
    for country in Gazetteer.standard.entries where country.kind == .country {
      countryNames[country.id] = country.name
      listed.add([country.name] + country.forms, of: country.id, .main)
    }
    for province in history.provinces {
      listed.add([province.name] + province.forms, of: province.id, .main)
      // A spelling of the province is one of its town's: Ghazvin.
      if let town = province.namesake { listed.add(province.forms, of: town, .alternative) }
    }
    for site in sites { listed.add([site.name] + site.forms, of: site.id, .main) }
    for former in formerNames { listed.add(former.forms, of: former.place, .former(former.years)) }
    self.listed = listed
    self.countryNames = countryNames
  }

  /// What the towns were taken from: package and version.
  public var source: String { table.source }
  /// How many towns there are.
  public var townCount: Int { table.townCount }
  /// How many names of towns there are.
  public var townNameCount: Int { table.nameCount }
  /// The provinces of Iran, those of today and those that are no more.
  public var provinces: [Province] { history.provinces }

  /// The place with an identifier; nil where there is none.
  ///
  /// Logarithmic in the number of towns.
  public func place(_ id: String) -> Place? {
    if let number = town(of: id) { return town(number) }
    if let province = history[id] { return place(of: province, in: nil) }
    if let site = siteIndex[id] { return place(of: sites[site]) }
    guard let name = countryNames[id] else { return nil }
    return Place(
      id: id,
      name: name,
      kind: .country,
      country: id,
      population: 0,
      area: countryIndex[id].flatMap { table.country($0)?.area }
    )
  }

  /// All names of a place that are known, the one to show first; empty for an unknown identifier.
  public func names(of id: String) -> [String] {
    let former = formerNames.filter { $0.place == id }.flatMap(\.forms)
    if let town = town(of: id).flatMap({ table.town($0) }) { return table.names(of: town) + former }
    if let province = history[id] { return [province.name] + province.forms + former }
    if let site = siteIndex[id] { return [sites[site].name] + sites[site].forms }
    return Gazetteer.standard[id].map { [$0.name] + $0.forms } ?? []
  }

  /// The province of Iran that a town or site was in; nil for a place that is in none.
  ///
  /// Linear in the small table of changes.
  ///
  /// - Parameters:
  ///   - place: A place of this gazetteer.
  ///   - years: Gregorian years; nil for today. The table reaches back to 1986.
  /// - Returns: One province, or several that it may have been, with the reason.
  public func province(of place: Place, in years: ClosedRange<Int>? = nil) -> ProvinceAnswer? {
    guard place.country == "IR", let division = place.division else { return nil }
    return history.province(
      ofTown: place.parent ?? place.id,
      division: String(division.dropFirst(3)),
      in: years
    )
  }

  /// The provinces there were in all of some years: 24 in 1988.
  public func provinces(in years: ClosedRange<Int>) -> [Province] {
    history.provinces.filter { $0.years.coverage(of: years) == .always }
  }

  /// Where a province lay in some years, as a circle round the towns that were or may have been in it.
  func place(of province: Province, in years: ClosedRange<Int>?) -> Place {
    Place(
      id: province.id,
      name: province.name,
      kind: .province,
      country: "IR",
      population: 0,
      area: years == nil
        ? provinceAreas[province.id] : Self.area(of: province, in: years, history, divisionAreas)
    )
  }

  private static func area(
    of province: Province,
    in years: ClosedRange<Int>?,
    _ history: ProvinceHistory,
    _ divisionAreas: [String: PlaceArea]
  ) -> PlaceArea? {
    let divisions = history.divisions(of: province, in: years)
    return PlaceArea(holding: divisions.compactMap { divisionAreas[$0] })
  }

  /// The town with a number of the table.
  func town(_ number: Int) -> Place? {
    guard let town = table.town(number), let division = table.division(town.division),
      let country = table.country(division.country)
    else { return nil }
    return Place(
      id: "gn:\(town.geonameID)",
      name: table.name(at: town.firstName),
      kind: .city,
      country: country.code,
      division: country.code + "." + division.code,
      population: town.population,
      area: PlaceArea(centre: town.position)
    )
  }

  /// The number of the town with an identifier.
  func town(of id: String) -> Int? { Self.geonameID(id).flatMap(table.index(ofGeonameID:)) }

  private func place(of site: Site) -> Place? {
    place(site.town).map { town in
      Place(
        id: site.id,
        name: site.name,
        kind: site.kind,
        country: town.country,
        division: town.division,
        population: 0,
        area: town.area,
        parent: town.id
      )
    }
  }

  private static func geonameID(_ id: String) -> UInt32? {
    id.hasPrefix("gn:") ? UInt32(id.dropFirst(3)) : nil
  }
}
