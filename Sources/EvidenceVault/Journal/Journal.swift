import CaseModel
import Glibc

/// The openings of the log, in segments of ten thousand lines.
///
/// Event *i* is line *i* mod 10,000 + 1 of segment *i* div 10,000, so an expert finds it by hand.
struct Journal {
  /// Lines of a full segment.
  static let segmentLength = 10_000
  /// Far above what an event needs; a planted line cannot fill the memory.
  private static let lineLimit = 256 << 20

  let layout: VaultLayout

  /// One line with its place.
  struct Entry {
    let line: JournalLine
    let file: String
    let lineNumber: Int
    /// Where the line ends in its file, its line feed included.
    let endOffset: Int
  }

  /// Where reading ended.
  struct End: Hashable {
    /// How many whole lines the journal has.
    var count: Int
    /// A last line without its line feed, as a crash in the middle of a write leaves it.
    var torn: Torn?

    /// The part of a file after its last line feed.
    struct Torn: Hashable {
      let file: String
      let offset: Int
      let bytes: [UInt8]
    }
  }

  /// Passes the lines from an event on, in order, until the end or a limit.
  ///
  /// - Throws: ``Problem`` naming file and line where a line is malformed, missing or out of order, and
  ///   whatever the body throws.
  @discardableResult
  func forEachLine(
    from start: Int = 0,
    limit: Int = .max,
    _ body: (Entry) throws -> Void
  ) throws -> End {
    var end = End(count: start / Self.segmentLength * Self.segmentLength)
    while end.count < limit {
      let file = layout.segment(end.count / Self.segmentLength)
      guard FileStatus(file) != nil else { break }
      let first = end.count
      try read(file, end: &end) { entry in
        let expected = first + entry.lineNumber - 1
        guard entry.line.index == expected else {
          throw Problem(
            .failed,
            "the line should hold event \(expected) but holds event \(entry.line.index)",
            file: layout.shown(file),
            line: entry.lineNumber,
            remedy: "A line was removed, added or moved: restore the segment from a copy."
          )
        }
        if start..<limit ~= expected { try body(entry) }
        return expected + 1 < limit
      }
      guard end.torn == nil, end.count - first == Self.segmentLength else { break }
    }
    return end
  }

  /// Reads one segment; the body says whether to go on.
  private func read(_ path: String, end: inout End, _ body: (Entry) throws -> Bool) throws {
    let file = try OpenFile(path, O_RDONLY)
    var rest: [UInt8] = []
    var offset = 0
    var lineNumber = 0
    var goOn = true
    try file.forEachChunk { chunk in
      guard goOn else { return }
      var start = chunk.startIndex
      while goOn, let feed = chunk[start...].firstIndex(of: 0x0A) {
        let bytes = rest + chunk[start..<feed]
        rest = []
        start = feed + 1
        offset += bytes.count + 1
        lineNumber += 1
        guard lineNumber <= Self.segmentLength, let line = JournalLine(parsing: bytes) else {
          throw Problem(
            .failed,
            lineNumber > Self.segmentLength
              ? "the segment has more than \(Self.segmentLength) lines"
              : "the line is not an opening of format 1",
            file: layout.shown(path),
            line: lineNumber,
            remedy: "It was altered after it was written: restore the segment from a copy."
          )
        }
        let entry = Entry(line: line, file: path, lineNumber: lineNumber, endOffset: offset)
        goOn = try body(entry)
        end.count += 1
      }
      rest += chunk[start...]
      guard rest.count <= Self.lineLimit else {
        throw Problem(
          .failed,
          "the line is longer than any event",
          file: layout.shown(path),
          line: lineNumber + 1,
          remedy: "Restore the segment from a copy."
        )
      }
    }
    if goOn, !rest.isEmpty { end.torn = End.Torn(file: path, offset: offset, bytes: rest) }
  }

  /// Appends lines from event `start` on and forces them to disk.
  ///
  /// Where it fails, the segments are cut back as far as the disk allows: what was not acknowledged
  /// should not come back.
  func append(_ lines: [JournalLine], from start: Int, disk: VaultDisk) throws {
    var lengths: [(file: String, count: Int)] = []
    do {
      var index = start
      while index < start + lines.count {
        let path = layout.segment(index / Self.segmentLength)
        let end = min(start + lines.count, (index / Self.segmentLength + 1) * Self.segmentLength)
        let existing = FileStatus(path)?.size
        let file =
          existing == nil
          ? try disk.create(path, mode: 0o640) : try OpenFile(path, O_WRONLY | O_APPEND)
        lengths.append((path, existing ?? 0))
        try write(lines[index - start..<end - start], to: file, disk: disk)
        try disk.sync(file)
        if existing ?? 0 == 0 { try disk.syncFolder(layout.journal) }
        index = end
      }
    } catch {
      for (file, count) in lengths { try? disk.truncate(file, to: count) }
      throw error
    }
  }

  private func write(
    _ lines: ArraySlice<JournalLine>,
    to file: borrowing OpenFile,
    disk: VaultDisk
  ) throws {
    var buffer: [UInt8] = []
    for line in lines {
      buffer += line.bytes
      buffer.append(0x0A)
      if buffer.count >= 1 << 20 {
        try disk.write(buffer, to: file)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    if !buffer.isEmpty { try disk.write(buffer, to: file) }
  }
}
