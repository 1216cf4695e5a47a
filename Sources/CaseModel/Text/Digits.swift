extension Unicode.Scalar {
  /// The value of a European, Arabic-Indic or Persian decimal digit, or nil.
  public var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x660...0x669: Int(value - 0x660)
    case 0x6F0...0x6F9: Int(value - 0x6F0)
    default: nil
    }
  }
}
