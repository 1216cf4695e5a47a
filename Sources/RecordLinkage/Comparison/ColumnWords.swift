/// The numbered words of each distinct value of a column, one value after the other.
struct ColumnWords {
  private var starts: [Int32] = [0]
  private var tokens: [Int32] = []
  private var slots: [UInt8] = []

  /// A word's number and the part of the name it belongs to.
  typealias Word = (token: Int32, slot: UInt8)

  mutating func append(token: Int32, slot: UInt8) {
    tokens.append(token)
    slots.append(slot)
  }

  mutating func endValue() { starts.append(Int32(tokens.count)) }

  func forEachWord(of value: Int32, _ body: (Word) -> Void) {
    for index in Int(starts[Int(value)])..<Int(starts[Int(value) + 1]) {
      body((tokens[index], slots[index]))
    }
  }
}
