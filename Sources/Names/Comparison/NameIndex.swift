/// Names made ready to be compared many times: each distinct form is read and numbered once.
///
///     var index = NameIndex()
///     let a = index.add("Ali-Reza Mohammadi")
///     let b = index.add("علیرضا محمدی")
///     index.similarity(a, b)
///
/// Comparison then works on small integers in one buffer. Adding costs a reading of the name and
/// memory in proportion to distinct names; comparing allocates nothing.
public struct NameIndex: Sendable {
  /// The number of a name, from 0 in the order of adding; equal texts have equal numbers.
  public typealias Number = Int32

  private let weights: ComparisonWeights
  private let scale = SimilarityScale()
  private(set) var names: [ComparedName] = []
  private(set) var forms: [SoundForm] = []
  private(set) var sounds: [UInt8] = []
  private(set) var tokens: [Token] = []
  private var numbers: [String: Number] = [:]
  private var formNumbers: [String: Int32] = [:]

  /// One word of a name, and it with the next word as one.
  struct Token {
    var form: Int32
    /// This token and the next written as one, or −1 at the end.
    var joined: Int32
    var role: ComparedName.Role
    /// The first letter's value, to meet initials.
    var first: UInt32
    /// Whether the folded word is a beginning like Mohammad or Seyed that is often left off.
    var isOftenDropped: Bool
  }

  /// An index without names.
  public init(weights: ComparisonWeights = .standard) {
    self.weights = weights
    // Something in every buffer, so that each has an address.
    sounds = [0]
    tokens = [Token(form: -1, joined: -1, role: .given, first: 0, isOftenDropped: false)]
  }

  /// How many distinct names are in it.
  public var count: Int { names.count }

  /// Adds a name as given and returns its number; a name that is there already keeps its own.
  ///
  /// - Complexity: linear in the name, which is read up to ``ParsedName/lengthLimit``.
  public mutating func add(_ name: String) -> Number {
    if let number = numbers[name] { return number }
    let number = Number(names.count)
    numbers[name] = number
    names.append(compared(ComparedName.Draft(ParsedName(name))))
    return number
  }

  private mutating func compared(_ draft: ComparedName.Draft) -> ComparedName {
    let words = draft.tokens.map(\.word)
    let single = form(words, keepsAffixes: true)
    let whole = words.count == 1 ? single : form(words, keepsAffixes: false)
    let written =
      draft.written == words ? -1 : form(draft.written, keepsAffixes: draft.written.count == 1)
    let first = Int32(tokens.count)
    if words.count > 1 {
      for (index, token) in draft.tokens.enumerated() {
        tokens.append(
          Token(
            form: form([token.word], keepsAffixes: true),
            joined: index + 1 < words.count
              ? form([token.word, words[index + 1]], keepsAffixes: true) : -1,
            role: token.role,
            first: token.word.unicodeScalars.first?.value ?? 0,
            isOftenDropped: NameAffixes.isOftenDropped(token.word)
          )
        )
      }
    }
    return ComparedName(
      whole: whole,
      single: single,
      written: written == whole ? -1 : written,
      firstToken: first,
      tokenCount: Int32(words.count),
      father: draft.father.isEmpty ? -1 : form(draft.father, keepsAffixes: true),
      isOrderKnown: draft.isOrderKnown
    )
  }

  private mutating func form(_ words: [String], keepsAffixes: Bool) -> Int32 {
    let key = words.joined(separator: " ") + (keepsAffixes ? "" : "|")
    if let number = formNumbers[key] { return number }
    let number = Int32(forms.count)
    formNumbers[key] = number
    let sounded = SoundedName(words: words, keepsAffixes: keepsAffixes)
    forms.append(SoundForm(sounded, start: sounds.count, weights: weights))
    sounds += sounded.sounds
    return number
  }

  /// How likely two names are spellings of one name, in 0…1.
  ///
  /// Calibrated so that of pairs with a similarity of one half, half are the same name when one
  /// random pair in a thousand is. It says nothing about whether two persons are one.
  ///
  /// - Complexity: O(n·m) for n and m sounds; nothing is allocated.
  public func similarity(_ first: Number, _ second: Number) -> Double {
    scale.similarity(of: logOdds(first, second))
  }

  /// The logarithm of the odds behind ``similarity(_:_:)``, in 1/128 nats.
  public func logOdds(_ first: Number, _ second: Number) -> Int32 {
    let one = names[Int(first)]
    let other = names[Int(second)]
    return weighing { $0.logOdds(one, other) }
  }

  /// Calls `body` with pointers to what names are made of, which are good for that call alone.
  @inline(__always)
  func weighing<Result>(_ body: (Weighing) -> Result) -> Result {
    weights.values.withUnsafeBufferPointer { values in
      forms.withUnsafeBufferPointer { forms in
        sounds.withUnsafeBufferPointer { sounds in
          tokens.withUnsafeBufferPointer { tokens in
            guard let values = values.baseAddress, let forms = forms.baseAddress,
              let sounds = sounds.baseAddress, let tokens = tokens.baseAddress
            else { preconditionFailure("names are compared before one is added") }
            return body(
              Weighing(
                weights: values,
                layout: weights.layout,
                parts: weights.parts,
                forms: forms,
                sounds: sounds,
                tokens: tokens
              )
            )
          }
        }
      }
    }
  }
}
