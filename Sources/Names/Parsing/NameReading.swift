/// One way to take a name apart.
public struct NameReading: Hashable, Sendable {
  /// The parts in the order of the text; spans never overlap.
  public let parts: [NamePart]
  /// How much of the parser's belief this reading holds, in 0...1.
  ///
  /// The readings of one name sum to at most 1. The figure orders readings; it is not a calibrated
  /// probability and must not be multiplied into one.
  public let confidence: Double

  /// The parts of a kind, in the order of the text.
  public func parts(_ kind: NamePart.Kind) -> [NamePart] { parts.filter { $0.kind == kind } }

  /// The parts of a kind as given, joined by spaces; `nil` where there are none.
  public func text(_ kind: NamePart.Kind) -> String? {
    let found = parts(kind)
    return found.isEmpty ? nil : found.map(\.text).joined(separator: " ")
  }
}
