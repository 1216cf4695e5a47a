/// Where things stand in the bytes of `docs/formats/gazetteer.md`, all integers little-endian.
package enum PlaceTableLayout {
  /// The first eight bytes: the format and its version.
  package static let magic = Array("INQPLCE1".utf8)
  /// Bytes before the first section.
  package static let headerSize = 64
  /// Bytes at the end of the header that name the source, padded with zeros.
  package static let sourceSize = 32
  /// Bytes of a town: identifier, population, latitude, longitude, first name, division, name count.
  package static let townSize = 20
  /// Bytes of a division: country, code, latitude, longitude, radius.
  package static let divisionSize = 16
  /// Characters a division's code may have, in ASCII.
  package static let divisionCodeSize = 8
  /// Bytes of a country: code, latitude, longitude, radius.
  package static let countrySize = 8
  /// Steps of a degree in a stored latitude or longitude.
  package static let stepsPerDegree = 100.0
}
