/// One kept draw of the latent-class posterior.
public struct LatentClassDraw: Hashable, Sendable {
  /// The number of people on no list.
  public let unseen: Int
  /// ρ: the chance of being on no list, from which `unseen` was drawn.
  public let unseenChance: Double
  /// α, the concentration of the classes' weights.
  public let concentration: Double
  /// How many classes hold at least half an observed person in expectation.
  public let occupiedClasses: Int
}
