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
  private(set) var words = FormTable()
  private(set) var runs = FormTable()
  private(set) var tokens: [Token] = []
  private var numbers: [String: Number] = [:]

  /// One word of a name, and it with the next word as one.
  struct Token {
    var form: Int32
    /// This token and the next written as one; not read at the end.
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
    // Something in the buffer, so that it has an address.
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

  /// Adds one word of a name, already folded (``NameFolding``), without asking what it may be.
  ///
  /// A word given as a name and the same one given as a word have numbers of their own.
  public mutating func add(word: String) -> Number {
    let number = Number(names.count)
    names.append(compared(ComparedName.Draft(word: word)))
    return number
  }

  private mutating func compared(_ draft: ComparedName.Draft) -> ComparedName {
    let words = draft.tokens.map(\.word)
    let isWord = words.count == 1
    let single = form(words, isWord: isWord)
    let whole = isWord ? single : form(words, isWord: false, keepsAffixes: false)
    let written =
      draft.written == words
      ? ComparedName.none : form(draft.written, isWord: false, keepsAffixes: false)
    let first = Int32(tokens.count)
    if !isWord {
      for (index, token) in draft.tokens.enumerated() {
        let isLast = index + 1 == words.count
        tokens.append(
          Token(
            form: form([token.word], isWord: true),
            joined: isLast ? 0 : form([token.word, words[index + 1]], isWord: false),
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
      written: written == whole ? ComparedName.none : written,
      firstToken: first,
      tokenCount: Int32(words.count),
      father: draft.father.isEmpty
        ? ComparedName.none : form(draft.father, isWord: draft.father.count == 1),
      isOrderKnown: draft.isOrderKnown
    )
  }

  /// The number of a form: from 0 in the table of words, below it in that of runs of words.
  private mutating func form(_ words: [String], isWord: Bool, keepsAffixes: Bool = true) -> Int32 {
    isWord
      ? self.words.number(of: words, keepsAffixes: true, weights: weights)
      : ~runs.number(of: words, keepsAffixes: keepsAffixes, weights: weights)
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
      words.withPointers { words in
        runs.withPointers { runs in
          tokens.withUnsafeBufferPointer { tokens in
            guard let values = values.baseAddress, let tokens = tokens.baseAddress else {
              preconditionFailure("weights and tokens have an element from the start")
            }
            return body(
              Weighing(
                weights: values,
                layout: weights.layout,
                parts: weights.parts,
                words: words,
                runs: runs,
                tokens: tokens
              )
            )
          }
        }
      }
    }
  }
}
