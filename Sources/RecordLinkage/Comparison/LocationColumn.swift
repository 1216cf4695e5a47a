/// Where the places of every record lie, as far as the gazetteer knows them.
final class LocationColumn: Sendable {
  /// How many places of one record are looked at.
  static let placesPerRecord = 4

  /// For each record the numbers of its places, −1 for none.
  let places: [SIMD4<Int32>]
  /// How nearly two places agree, place × place; 0 where that is not known.
  private let levels: FixedBuffer<UInt8>
  private let count: Int

  init(places: [SIMD4<Int32>], levels: [UInt8], count: Int) {
    self.places = places
    self.levels = FixedBuffer(levels)
    self.count = count
  }

  /// Level names, in order; level 0 is "not compared".
  static let names = [
    "one place", "within 15 km", "one province", "within 50 km", "within 150 km", "one country",
    "farther apart",
  ]

  /// Addresses for comparing; good as long as the column lives.
  var view: LocationView { LocationView(levels: levels.base, count: count) }
}

/// Where a ``LocationColumn`` keeps how nearly places agree.
struct LocationView: BitwiseCopyable, @unchecked Sendable {
  let levels: UnsafePointer<UInt8>
  let count: Int

  /// The nearest level of two records' places, 0 where either has none that is known.
  ///
  /// Also 0 where both write a place alike: its words say that already, and evidence counted twice
  /// can lead the fit to take people of one town for one person.
  @inline(__always)
  func level(_ one: SIMD4<Int32>, _ two: SIMD4<Int32>) -> Int {
    guard one[0] >= 0, two[0] >= 0 else { return 0 }
    var nearest = 0
    for first in 0..<LocationColumn.placesPerRecord where one[first] >= 0 {
      for second in 0..<LocationColumn.placesPerRecord where two[second] >= 0 {
        if one[first] == two[second] { return 0 }
        let level = Int(levels[Int(one[first]) &* count &+ Int(two[second])])
        if level > 0, nearest == 0 || level < nearest { nearest = level }
      }
    }
    return nearest
  }
}
