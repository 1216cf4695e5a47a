/// Where all of a record is, for comparing it many times.
struct PreparedRecord {
  var line: RecordLine
  var head = RecordLines.Head()
  var words: InlineArray<8, BagScore.Words>

  /// Room for some records, which the caller gives back.
  static func room(for count: Int, _ lines: RecordLines) -> UnsafeMutablePointer<PreparedRecord> {
    let room = UnsafeMutablePointer<PreparedRecord>.allocate(capacity: count)
    let nothing = BagScore.Words(
      cells: lines.units.assumingMemoryBound(to: WordCell.self),
      count: 0,
      joined: lines.joined
    )
    room.initialize(
      repeating: PreparedRecord(
        line: RecordLine(base: lines.units),
        words: InlineArray(repeating: nothing)
      ),
      count: count
    )
    return room
  }
}
