/// What comparing two names found, with reasons a person can check.
///
///     let found = NameComparison(of: "Haj Ali Sarimi", and: "Ali Saremi")
///     found.verdict      // .same
///     found.explanation  // ["given names identical: Ali", "Sarimi ~ Saremi: same consonants, …", …]
///
/// It is about spellings: two persons may bear one name, and one person two. It must not be used to
/// say that records are of one person.
public struct NameComparison: Hashable, Sendable {
  /// What a similarity comes to.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Spellings of one name: a similarity of at least 0.9.
    case same
    /// May be spellings of one name: at least 0.1.
    case possible
    /// Different names.
    case different

    /// The verdict on a similarity in 0…1.
    public init(similarity: Double) {
      self = similarity >= 0.9 ? .same : similarity >= 0.1 ? .possible : .different
    }
  }

  /// How likely the two are spellings of one name, in 0…1, where one random pair in a thousand is.
  public let similarity: Double
  /// The verdict on it.
  public var verdict: Verdict { Verdict(similarity: similarity) }
  /// What agrees and what does not, one finding each, in English.
  public let explanation: [String]

  /// Compares two names as given, in any scripts.
  ///
  /// For many comparisons use ``NameIndex``, which reads each name once.
  /// - Complexity: linear in reading the names, then O(n·m) for n and m sounds.
  public init(of first: String, and second: String, weights: ComparisonWeights = .standard) {
    var index = NameIndex(weights: weights)
    let numbers = (index.add(first), index.add(second))
    similarity = index.similarity(numbers.0, numbers.1)
    explanation = NameExplanation(index, (first, numbers.0), (second, numbers.1)).sentences
  }
}
