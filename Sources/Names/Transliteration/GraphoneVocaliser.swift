import Foundation

/// Finds the likeliest Latin letters for each letter of a folded Persian word.
struct GraphoneVocaliser {
  /// Latin letters for each letter, with the share of belief among those found.
  struct Vocalisation {
    let latin: [[UInt8]]
    let share: Double
  }

  private struct Hypothesis {
    var history = GraphoneModel.History.start
    var numbers: [Int] = []
    var score = 0.0
  }

  private static let beamWidth = 16

  let model: GraphoneModel

  /// The likeliest vocalisations, best first, at most 16.
  ///
  /// A letter that the model does not know gets no Latin letters. Cost: linear in the letters.
  func vocalisations(of letters: [Unicode.Scalar]) -> [Vocalisation] {
    var beam = [Hypothesis()]
    for letter in letters {
      guard let numbers = model.numbersByLetter[letter] else {
        for index in beam.indices { beam[index].numbers.append(-1) }
        continue
      }
      var next: [Hypothesis] = []
      next.reserveCapacity(beam.count * numbers.count)
      for hypothesis in beam {
        for number in numbers {
          next.append(
            Hypothesis(
              history: hypothesis.history.adding(number),
              numbers: hypothesis.numbers + [number],
              score: hypothesis.score
                + model.logProbability(of: number, after: hypothesis.history)
            )
          )
        }
      }
      next.sort { $0.score > $1.score }
      beam = Array(next.prefix(Self.beamWidth))
    }
    return shares(of: beam)
  }

  private func shares(of beam: [Hypothesis]) -> [Vocalisation] {
    let scores = beam.map {
      $0.score + model.logProbability(of: GraphoneModel.end, after: $0.history)
    }
    guard let best = scores.max() else { return [] }
    let weights = scores.map { exp($0 - best) }
    let total = weights.reduce(0, +)
    return zip(beam, weights).sorted { $0.1 > $1.1 }.map { hypothesis, weight in
      Vocalisation(
        latin: hypothesis.numbers.map { $0 < 0 ? [] : model[$0].latin },
        share: weight / total
      )
    }
  }
}
