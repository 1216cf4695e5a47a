/// The project's only source of randomness: xoshiro256++ (Blackman and Vigna 2021), seeded.
///
/// The standard library may change how it turns bits into numbers, so the drawing code is here as
/// well: the same seed gives the same draws in every version of Swift. Store the seed with every
/// result that used one. Not for keys or anything that must not be guessed.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts the stream that belongs to a seed; any seed will do, zero included.
  public init(seed: UInt64) {
    var spread = SplitMix64(seed: seed)
    state = (spread.next(), spread.next(), spread.next(), spread.next())
  }

  /// Starts from a full state, which must not be all zeros; for checking against published vectors.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  /// The next 64 bits of the stream.
  public mutating func next() -> UInt64 {
    let sum = state.0 &+ state.3
    let result = ((sum << 23) | (sum >> 41)) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// A generator for a part of the work, independent of how much the other parts draw.
  ///
  /// The parent moves on by one draw, so two children asked for in turn differ.
  public mutating func split() -> SeededGenerator {
    SeededGenerator(seed: next())
  }

  /// Whether two generators would go on to give the same draws.
  public static func == (left: Self, right: Self) -> Bool {
    left.state == right.state
  }

  /// Feeds the state to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}
