import Foundation

/// A line from scores to log odds, by maximum likelihood (Platt 1999, without his prior on labels:
/// there are thousands of each).
enum PlattScaling {
  typealias Sample = (score: Double, same: Double, weight: Double)

  /// Newton's method on the weighted log likelihood of `same` given `scale · score + shift`, each
  /// step halved until the likelihood rises.
  static func fit(_ samples: [Sample]) -> (scale: Double, shift: Double) {
    var line = (scale: 1.0, shift: 0.0)
    var likelihood = logLikelihood(samples, line)
    for _ in 0..<100 {
      var step = newtonStep(samples, line)
      var moved = (line.scale + step.scale, line.shift + step.shift)
      var risen = logLikelihood(samples, moved)
      while risen < likelihood, abs(step.scale) + abs(step.shift) > 1e-9 {
        step = (step.scale / 2, step.shift / 2)
        moved = (line.scale + step.scale, line.shift + step.shift)
        risen = logLikelihood(samples, moved)
      }
      guard risen > likelihood else { break }
      let gain = risen - likelihood
      line = moved
      likelihood = risen
      if gain < 1e-9 * abs(likelihood) { break }
    }
    return line
  }

  private static func newtonStep(
    _ samples: [Sample],
    _ line: (scale: Double, shift: Double)
  ) -> (scale: Double, shift: Double) {
    var gradient = (0.0, 0.0)
    var curvature = (1e-9, 0.0, 1e-9)
    for sample in samples {
      let p = 1 / (1 + exp(-(line.scale * sample.score + line.shift)))
      let error = sample.weight * (sample.same - p)
      let slope = sample.weight * p * (1 - p)
      gradient.0 += error * sample.score
      gradient.1 += error
      curvature.0 += slope * sample.score * sample.score
      curvature.1 += slope * sample.score
      curvature.2 += slope
    }
    let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
    return (
      (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant,
      (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant
    )
  }

  private static func logLikelihood(
    _ samples: [Sample],
    _ line: (scale: Double, shift: Double)
  ) -> Double {
    samples.reduce(0) { sum, sample in
      let odds = line.scale * sample.score + line.shift
      // log(1 + eˣ) without overflow.
      let margin = sample.same == 1 ? -odds : odds
      return sum - sample.weight * (max(margin, 0) + log1p(exp(-abs(margin))))
    }
  }
}
