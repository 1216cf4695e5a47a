/// Forms and their sounds, each distinct one once.
///
/// Single words are few and often compared, whole names many and seldom: they are in tables of their
/// own, so that the words stay together in fast memory.
struct FormTable: Sendable {
  private(set) var forms: [SoundForm] = []
  private(set) var sounds: [UInt8] = [0]
  private var numbers: [String: Int32] = [:]

  /// The number of the form of some words, which is made where it is new.
  mutating func number(
    of words: [String],
    keepsAffixes: Bool,
    weights: ComparisonWeights
  ) -> Int32 {
    let key = words.joined(separator: " ") + (keepsAffixes ? "" : "|")
    if let number = numbers[key] { return number }
    let number = Int32(forms.count)
    numbers[key] = number
    let sounded = SoundedName(words: words, keepsAffixes: keepsAffixes)
    forms.append(SoundForm(sounded, start: sounds.count, weights: weights))
    sounds += sounded.sounds
    return number
  }

  /// Calls `body` with pointers to the forms and sounds, which are good for that call alone.
  @inline(__always)
  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    forms.withUnsafeBufferPointer { forms in
      sounds.withUnsafeBufferPointer { sounds in
        guard let start = sounds.baseAddress else {
          preconditionFailure("a table of forms has a sound from the start")
        }
        return body(Pointers(forms: forms.baseAddress, sounds: start))
      }
    }
  }

  /// Where the forms and sounds of a table lie.
  struct Pointers {
    /// Nil in a table without forms.
    let forms: UnsafePointer<SoundForm>?
    let sounds: UnsafePointer<UInt8>
  }
}
