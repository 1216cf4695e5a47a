/// A random share of the records, whose candidate pairs stand for all.
struct RecordChoice: Sendable {
  /// For each record whether it is chosen.
  let isChosen: [Bool]
  /// The chosen records, ascending.
  let records: [UInt32]

  /// Up to this many records are all chosen.
  static let all = 60_000
  /// Of more, about this many are.
  private static let some = 10_000

  init(of count: Int, seed: UInt64) {
    guard count > Self.all else {
      isChosen = [Bool](repeating: true, count: count)
      records = Array(0..<UInt32(count))
      return
    }
    let limit = UInt64(Double(Self.some) / Double(count) * Double(UInt64.max))
    isChosen = (0..<count).map { Mixing.mix(seed ^ Mixing.mix(UInt64($0))) < limit }
    let isChosen = isChosen
    records = (0..<UInt32(count)).filter { isChosen[Int($0)] }
  }

  /// Whether nothing is left out.
  var isEverything: Bool { records.count == isChosen.count }

  /// The probability that a pair has a chosen record.
  var inclusion: Double {
    let share = Double(records.count) / Double(max(1, isChosen.count))
    return 1 - (1 - share) * (1 - share)
  }
}
