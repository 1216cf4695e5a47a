extension CaptureHistoryTable {
  /// What is doubtful about the lists themselves, in whole sentences.
  func warnings(pairs: [ListPair]) -> [String] {
    var result: [String] = []
    for (place, name) in lists.enumerated() where size(of: place) == 0 {
      result.append("List \(name) holds nobody and says nothing; it is left out.")
    }
    for pair in pairs {
      if pair.isCopy {
        result.append("Lists \(pair.first) and \(pair.second) hold exactly the same people.")
      } else if pair.isNearCopy {
        let share = Int((100 * pair.likeness).rounded(.down))
        result.append(
          "Lists \(pair.first) and \(pair.second) are nearly the same: \(share) per cent of the "
            + "people on either are on both."
        )
      } else if pair.shared == 0, pair.firstSize > 0, pair.secondSize > 0 {
        result.append("Lists \(pair.first) and \(pair.second) share nobody.")
      }
    }
    return result
  }

  /// The table without lists that hold nobody; nil when all are empty.
  var withoutEmptyLists: CaptureHistoryTable? {
    keeping(lists.indices.filter { size(of: $0) > 0 })
  }
}
