import Gazetteer

/// A town of the table that scripts/build-gazetteer writes.
struct TownRow {
  var identifier: Int
  var position: Coordinate
  var country: String
  var division: [String]
  var population: Int
  var names: [String]

  /// Reads identifier, latitude, longitude, country, division, population and names.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 7, let identifier = Int(fields[0]), let latitude = Double(fields[1]),
      let longitude = Double(fields[2]), let population = Int(fields[5])
    else { return nil }
    self.identifier = identifier
    self.position = Coordinate(latitude: latitude, longitude: longitude)
    self.country = fields[3]
    self.division = [fields[3], fields[4]]
    self.population = population
    self.names = Array(fields[6...])
  }
}
