/// What one field contributes to a pair's weight, with the values as given.
public struct FieldWeight: Codable, Hashable, Sendable {
  /// The field.
  public let field: ComparedField
  /// Its value in the first record as given; nil where the record says nothing.
  public let valueA: String?
  /// Its value in the second record as given.
  public let valueB: String?
  /// How the two agree, in words.
  public let level: String
  /// ln(m/u) of that agreement; positive speaks for one person.
  public let weight: Double
}
