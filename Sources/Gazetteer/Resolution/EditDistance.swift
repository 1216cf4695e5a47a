/// Letters or sounds inserted, removed or exchanged between two words (Levenshtein 1966).
enum EditDistance {
  /// The distance, or nil where it is more than `limit`.
  ///
  /// Costs (2·limit + 1) cells for each letter of the first word.
  static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let far = limit + 1
    var row = (0...b.count).map { min($0, far) }
    for (i, letter) in a.enumerated() {
      let low = max(0, i - limit)
      let high = min(b.count, i + limit + 1)
      var diagonal = row[low]
      row[low] = low == 0 ? min(i + 1, far) : far
      var least = row[low]
      for j in low..<max(low, high) {
        let above = j + 1 < i + limit + 1 ? row[j + 1] : far
        let cost = min(diagonal + (letter == b[j] ? 0 : 1), row[j] + 1, above + 1, far)
        diagonal = row[j + 1]
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least == far { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
