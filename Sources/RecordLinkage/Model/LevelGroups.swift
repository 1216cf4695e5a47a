/// A field's levels put together to a few, for tables of two fields.
enum LevelGroups {
  /// For each level, 0 for "not compared" included, the number of its group, or −1 for none.
  static func groups(of field: ComparedField) -> [Int] {
    switch field {
    case .name, .father, .mother, .place, .address, .occupation, .text: bag
    case .birth, .event: date
    case .postcode, .identifier: [-1, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4]
    case .location: [-1, 0, 0, 1, 1, 2, 2, 3]
    case .sex: [-1, 0, 1]
    case .lists: [-1, -1, -1]
    case .completeness: [-1, -1, -1, -1, -1, -1]
    }
  }

  private static let bag: [Int] =
    [-1]
    + (1...BagScore.bins).map { bin in
      let centre = BagScore.centre(ofBin: bin)
      return [-4, -1, 2, 5, 8, 12].filter { centre > $0 }.count
    }

  /// Whole days only: ranges have probabilities of their own.
  private static let date: [Int] =
    [-1] + (1...24).map { $0 < 4 ? 0 : $0 < 9 ? 1 : $0 < 14 ? 2 : -1 }
}
