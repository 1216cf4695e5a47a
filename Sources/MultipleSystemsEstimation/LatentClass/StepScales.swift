import Glibc

/// How far each kind of step goes, learnt while a chain burns in (Robbins and Monro 1951).
///
/// The scale of a step within a class belongs to the number of people in the class, in octaves:
/// the moves that use it leave that number as it is, so the scale is no function of what they change.
struct StepScales {
  /// Octaves of people: from 2⁻⁸ up to 2⁴⁰.
  static let octaves = 48

  /// A scale and how often it was tuned.
  struct Scale {
    var size: Double
    var tuned = 0.0
  }

  let alone: UnsafeMutablePointer<Scale>
  let inShare: UnsafeMutablePointer<Scale>
  let together: UnsafeMutablePointer<Scale>
  let weight: UnsafeMutablePointer<Scale>
  let stick: UnsafeMutablePointer<Scale>
  let absorb: UnsafeMutablePointer<Scale>
  private let lists: Int
  private let store: UnsafeMutablePointer<Scale>

  init(classes: Int, lists: Int) {
    self.lists = lists
    let byPeople = (2 * lists + 1) * Self.octaves
    store = .allocate(capacity: byPeople + 3 * classes)
    alone = store
    inShare = alone + lists * Self.octaves
    together = inShare + lists * Self.octaves
    weight = together + Self.octaves
    stick = weight + classes
    absorb = stick + classes
    for row in 0...(2 * lists) {
      for octave in 0..<Self.octaves {
        let people = exp2(Double(octave - 8))
        (store + row * Self.octaves + octave).initialize(
          to: Scale(size: min(2.5, 4 / people.squareRoot()))
        )
      }
    }
    weight.initialize(repeating: Scale(size: 0.3), count: classes)
    stick.initialize(repeating: Scale(size: 0.5), count: classes)
    absorb.initialize(repeating: Scale(size: 0.5), count: classes)
  }

  func deallocate() {
    store.deallocate()
  }

  /// The octave of a number of people.
  @inline(__always)
  static func octave(_ people: Double) -> Int {
    people > 0 ? min(max(Int(people.exponent) + 8, 0), octaves - 1) : 0
  }

  /// The share of proposals that should be accepted, with the two-humped steps used here.
  static let target = 0.3

  /// Learns from one proposal that would have been accepted with a probability.
  static func tune(_ scale: UnsafeMutablePointer<Scale>, logAcceptance: Double) {
    let acceptance = logAcceptance.isNaN ? 0 : exp(min(logAcceptance, 0))
    scale.pointee.tuned += 1
    let gain = max(2 / pow(1 + scale.pointee.tuned / 10, 0.7), 1e-3)
    scale.pointee.size = min(max(scale.pointee.size * exp(gain * (acceptance - target)), 1e-6), 8)
  }
}
