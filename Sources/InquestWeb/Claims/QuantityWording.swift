import Casework

/// A figure as given and as read.
struct QuantityWording: Sendable {
  /// The words of the source.
  var given: String
  /// "at least 30,000 people".
  var reading: String

  /// Words a mention of a quantity.
  init(_ mention: ClaimView.Mention) {
    given = mention.text
    let unit = mention.unit.map { " " + $0 } ?? ""
    reading = Self.range(mention) + unit
  }

  private static func range(_ mention: ClaimView.Mention) -> String {
    switch (mention.low, mention.high) {
    case (let low?, let high?) where low == high:
      let figure = Numerals.figure(low)
      return mention.bound == "approximate" ? "about " + figure : figure
    case (let low?, let high?): return "\(Numerals.figure(low)) to \(Numerals.figure(high))"
    case (let low?, nil):
      return (mention.bound == "more than" ? "more than " : "at least ") + Numerals.figure(low)
    case (nil, let high?): return "at most " + Numerals.figure(high)
    case (nil, nil): return "a number not given"
    }
  }
}
