/// The settings of the latent-class model.
public struct LatentClassPrior: Hashable, Sendable {
  /// The most classes there can be.
  public static let classLimit = 64
  /// The most unseen people for each one seen: a bound that is part of the prior.
  public static let unseenPerObserved = 20.0

  /// The most classes, K.
  public let classes: Int
  /// The shape of the gamma prior of α.
  public let shape: Double
  /// The rate of the gamma prior of α.
  public let rate: Double

  /// Makes settings; each is taken to the nearest sensible one.
  ///
  /// - Parameters:
  ///   - classes: From 1 to ``classLimit``.
  ///   - shape: Above 0.
  ///   - rate: Above 0.
  public init(classes: Int = 10, shape: Double = 0.25, rate: Double = 0.25) {
    self.classes = min(max(classes, 1), Self.classLimit)
    self.shape = shape.isFinite ? min(max(shape, 1e-3), 1e3) : 0.25
    self.rate = rate.isFinite ? min(max(rate, 1e-3), 1e3) : 0.25
  }
}
