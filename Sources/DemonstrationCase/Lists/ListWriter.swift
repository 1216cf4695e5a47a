import Statistics

/// Writes a list as its source would have, and remembers who each record is about.
struct ListWriter {
  /// A list as a file, and the person of each record.
  struct Table {
    let bytes: [UInt8]
    let persons: [String: Int]
  }

  let layout: ListLayout

  /// Writes the captured victims in an order that says nothing, some of them twice.
  func write(
    _ victims: [Victim],
    captured: [Int],
    using generator: inout SeededGenerator
  ) -> Table {
    var entries = captured
    for person in captured where generator.chance(layout.duplicates) { entries.append(person) }
    generator.shuffle(&entries)
    var file = CommaSeparatedFile(byteOrderMark: layout.byteOrderMark)
    file.append(layout.columns.map(\.header))
    var persons: [String: Int] = [:]
    for (index, person) in entries.enumerated() {
      let identifier = layout.prefix + numbered(index + 1)
      persons[identifier] = person
      let hand = RecordHand(layout: layout, using: &generator)
      file.append(
        layout.columns.map { column in
          if column.content == .identifier { return identifier }
          // Drawn before the gap is decided, so that gaps in one column leave the rest alone.
          let cell = hand.cell(column.content, of: victims[person], using: &generator)
          return generator.chance(column.missing) ? "" : cell
        }
      )
    }
    return Table(bytes: file.bytes, persons: persons)
  }

  private func numbered(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
