import Foundation

/// Finds the likeliest folded Persian words that a Latin word may stand for.
struct GraphoneSpeller {
  private struct Hypothesis {
    var history = GraphoneModel.History.start
    var text = ""
    var score = 0.0
    /// Whether the last letter has no Latin one; two such in a row are not tried.
    var endsSilent = false
  }

  private struct Key: Hashable {
    let history: GraphoneModel.History
    let text: String
  }

  private static let beamWidth = 32
  private static let longestLatin = 5

  let model: GraphoneModel

  /// Shares of belief among the words found, by word; empty where the model has no way through.
  ///
  /// `latin` is a word in ASCII letters.
  /// Cost: linear in the letters.
  func words(for latin: LatinWord) -> [String: Double] {
    let bytes = Array(latin.text.utf8)
    var columns = [[Key: Hypothesis]](repeating: [:], count: bytes.count + 1)
    Self.insert(Hypothesis(), into: &columns[0])
    for start in 0...bytes.count {
      var beam = Self.best(of: columns[start])
      var column = columns[start]
      for hypothesis in beam where !hypothesis.endsSilent || start == 0 {
        extend(hypothesis, [], into: &column) { _ in true }
      }
      beam = Self.best(of: column)
      columns[start] = [:]
      if start == bytes.count { return shares(of: beam) }
      for end in (start + 1)...min(bytes.count, start + Self.longestLatin) {
        let chunk = Array(bytes[start..<end])
        for hypothesis in beam {
          extend(hypothesis, chunk, into: &columns[end]) { latin.allows($0, at: start..<end) }
        }
      }
    }
    return [:]
  }

  private func extend(
    _ hypothesis: Hypothesis,
    _ latin: [UInt8],
    into column: inout [Key: Hypothesis],
    where isAllowed: (Unicode.Scalar) -> Bool
  ) {
    for number in model.numbersByLatin[latin, default: []] where isAllowed(model[number].letter) {
      var longer = hypothesis
      longer.history = hypothesis.history.adding(number)
      longer.text.unicodeScalars.append(model[number].letter)
      longer.score += model.logProbability(of: number, after: hypothesis.history)
      longer.endsSilent = latin.isEmpty
      Self.insert(longer, into: &column)
    }
  }

  private static func insert(_ hypothesis: Hypothesis, into column: inout [Key: Hypothesis]) {
    let key = Key(history: hypothesis.history, text: hypothesis.text)
    if let known = column[key], known.score >= hypothesis.score { return }
    column[key] = hypothesis
  }

  private static func best(of column: [Key: Hypothesis]) -> [Hypothesis] {
    // Texts break ties, so that the order of a dictionary never shows.
    let sorted = column.values.sorted { ($0.score, $1.text) > ($1.score, $0.text) }
    return Array(sorted.prefix(beamWidth))
  }

  private func shares(of beam: [Hypothesis]) -> [String: Double] {
    let scores = beam.map {
      $0.score + model.logProbability(of: GraphoneModel.end, after: $0.history)
    }
    guard let best = scores.max() else { return [:] }
    var shares: [String: Double] = [:]
    var total = 0.0
    for (hypothesis, score) in zip(beam, scores) where !hypothesis.text.isEmpty {
      let weight = exp(score - best)
      shares[hypothesis.text, default: 0] += weight
      total += weight
    }
    return shares.mapValues { $0 / total }
  }
}
