/// Finds the documents a clause names: "a report", "the letter", "the United Nations report".
struct DocumentFinder {
  let reading: Reading

  /// The documents in a stretch, in order.
  func documents(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for position in range
    where reading.tags[position] == .noun && reading.classes(position).contains(.document) {
      var start = position
      while start > range.lowerBound, reading.tags[start - 1].isNominal,
        reading.tags[start - 1] != .clitic, reading.tags[start - 1] != .pronoun
      {
        start -= 1
        if reading.tags[start] == .determiner { break }
      }
      let isPersian = (reading.form(position).unicodeScalars.first?.value ?? 0) >= 0x600
      found.append(isPersian ? position..<(position + 1) : start..<(position + 1))
    }
    return found
  }
}
