/// Where bytes that claim to be Unicode are not, and how much of them is.
struct UnicodeDamage {
  /// Line of the first damage, from 1; LF, CR and CRLF each end one line.
  private(set) var line = 1
  /// Column of the first damage, in scalars from 1.
  private(set) var column = 1
  /// Places that decode to nothing.
  private(set) var count = 0
  /// Scalars outside ASCII that decode: the evidence that the encoding is the right one.
  private(set) var soundScalars = 0

  private var afterCarriageReturn = false

  /// Walks all code units once; slow beside a plain decode, so only for bytes that failed that.
  init<Units: Sequence, Encoding: Unicode.Encoding>(
    _ units: Units,
    as encoding: Encoding.Type
  ) where Units.Element == Encoding.CodeUnit {
    var parser = Encoding.ForwardParser()
    var iterator = units.makeIterator()
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): pass(Encoding.decode(encoded))
      case .error: count += 1
      case .emptyInput: break parsing
      }
    }
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x80 { soundScalars += 1 }
    guard count == 0 else { return }
    switch scalar {
    case "\n" where afterCarriageReturn: break
    case "\n", "\r":
      line += 1
      column = 1
    default: column += 1
    }
    afterCarriageReturn = scalar == "\r"
  }
}
