import Glibc

/// Everything about each record that comparing reads, in one place for each record.
///
/// Comparing the records of a block then waits for memory once for each record, not once for each field
/// of it. A record is a run of units of sixteen bytes: one with the numbers of words, sex and list, one
/// for each date, one for four codes, one for places, and one for each word of each bag.
final class RecordLines: @unchecked Sendable {
  /// The first unit of each record; one more entry than records.
  let starts: UnsafePointer<UInt32>
  /// The units, which are read as ``Head``, ``DateColumn/Value``, four codes or ``WordCell``.
  let units: UnsafeRawPointer
  /// For each unit that is a word, the class of it and the next word written as one, or −1.
  let joined: UnsafePointer<Int32>
  /// Units before the first word.
  let headUnits: Int
  private let startsMemory: UnsafeMutablePointer<UInt32>
  private let unitsMemory: UnsafeMutableRawPointer
  private let joinedMemory: UnsafeMutablePointer<Int32>

  /// Bytes of a large page of the processor's.
  private static let hugePage = 2 << 20
  /// Bytes of a unit.
  static let unit = 16

  /// The first unit of a record.
  struct Head: BitwiseCopyable {
    /// For each bag, one byte each, the highest bin that any other record can reach with this one.
    var tops: UInt64 = 0
    /// Words of each bag, four bits each.
    var words: UInt32 = 0
    var list: UInt16 = 0
    /// 1 male, 2 female, 0 not known.
    var sex: UInt8 = 0

    /// The number of words of a bag.
    @inline(__always)
    func count(_ bag: Int) -> Int { Int(truncatingIfNeeded: words >> UInt32(bag &* 4)) & 0xF }

    /// The highest bin of a bag.
    @inline(__always)
    func top(_ bag: Int) -> Int { Int(truncatingIfNeeded: tops >> UInt64(bag &* 8)) & 0xFF }
  }

  /// Lays out records of which `drafts`, `dates`, `codes` and `sex` have one entry each.
  init(
    listOf: [UInt16],
    bags: [(draft: BagDraft, shares: (words: [Float], classes: [Float]))],
    dates: [[DateColumn.Value]],
    codes: [CodeColumn],
    location: LocationColumn?,
    sex: [UInt8]?,
    vocabulary: TokenVocabulary
  ) {
    let count = listOf.count
    let codeUnits = (codes.count + 3) / 4
    headUnits = 1 + dates.count + codeUnits + (location == nil ? 0 : 1)
    // The next unit of each record that is not yet written.
    let next = UnsafeMutablePointer<UInt32>.allocate(capacity: count + 1)
    defer { next.deallocate() }
    startsMemory = .allocate(capacity: count + 1)
    var total = 0
    next.initialize(repeating: UInt32(headUnits), count: count + 1)
    for bag in bags { bag.draft.addCounts(to: next) }
    for record in 0..<count {
      startsMemory[record] = UInt32(total)
      total += Int(next[record])
      next[record] = startsMemory[record] + UInt32(headUnits)
    }
    startsMemory[count] = UInt32(total)
    let bytes = max(1, total) * Self.unit
    let units = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.hugePage)
    // Records are read in no order: few large pages are found sooner than many small ones. Where the
    // system has none, this does nothing.
    madvise(units, bytes, MADV_HUGEPAGE)
    unitsMemory = units
    let joinedWords = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, total))
    joinedWords.initialize(repeating: -1, count: max(1, total))
    joinedMemory = joinedWords
    let heads = UnsafeMutablePointer<Head>.allocate(capacity: max(1, count))
    defer { heads.deallocate() }
    for record in 0..<count {
      heads[record] = Head(list: listOf[record], sex: sex?[record] ?? 0)
    }
    for (number, bag) in bags.enumerated() {
      let maker = CellMaker(bag.shares.words, bag.shares.classes, vocabulary)
      bag.draft.forEachRecord { record, tokens, slots in
        var most: Float = 0
        for index in tokens.indices {
          let cell = maker.cell(tokens[index], slots[index])
          let joined =
            index + 1 < tokens.endIndex
            ? vocabulary.joinedClass(tokens[index], tokens[index + 1]) : -1
          let unit = Int(next[record])
          units.storeBytes(of: cell, toByteOffset: unit * Self.unit, as: WordCell.self)
          joinedWords[unit] = joined
          next[record] += 1
          most += maker.most(cell, joined: joined)
        }
        guard !tokens.isEmpty else { return }
        heads[record].words |= UInt32(tokens.count) << UInt32(number * 4)
        heads[record].tops |= UInt64(BagScore.bin(of: most)) << UInt64(number * 8)
      }
    }
    for (number, values) in dates.enumerated() {
      for record in 0..<count {
        let unit = Int(startsMemory[record]) + 1 + number
        unitsMemory.storeBytes(
          of: values[record],
          toByteOffset: unit * Self.unit,
          as: DateColumn.Value.self
        )
      }
    }
    for (number, column) in codes.enumerated() {
      for record in 0..<count {
        let unit = Int(startsMemory[record]) + 1 + dates.count
        unitsMemory.storeBytes(
          of: column.codes[record],
          toByteOffset: unit * Self.unit + number * 4,
          as: Int32.self
        )
      }
    }
    if let location {
      for record in 0..<count {
        let unit = Int(startsMemory[record]) + headUnits - 1
        unitsMemory.storeBytes(
          of: location.places[record],
          toByteOffset: unit * Self.unit,
          as: SIMD4<Int32>.self
        )
      }
    }
    for record in 0..<count {
      unitsMemory.storeBytes(
        of: heads[record],
        toByteOffset: Int(startsMemory[record]) * Self.unit,
        as: Head.self
      )
    }
    starts = UnsafePointer(startsMemory)
    self.units = UnsafeRawPointer(unitsMemory)
    self.joined = UnsafePointer(joinedMemory)
  }

  deinit {
    startsMemory.deallocate()
    unitsMemory.deallocate()
    joinedMemory.deallocate()
  }

  @inline(__always)
  func line(_ record: Int) -> RecordLine {
    RecordLine(base: units + Int(starts[record]) &* Self.unit)
  }

  /// The words of a bag of a record, with the class of each with its next.
  @inline(__always)
  func forEachWord(_ record: Int, bag: Int, _ body: (WordCell, Int32) -> Void) {
    let line = line(record)
    let words = line.words(bag, after: headUnits)
    let first = Int(starts[record]) &+ words.unit
    for index in 0..<words.count { body(words.cells[index], joined[first &+ index]) }
  }
}
