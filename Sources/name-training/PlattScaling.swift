import Foundation

/// A line from scores to log odds, by maximum likelihood (Platt 1999, without his prior on labels:
/// there are thousands of each).
enum PlattScaling {
  /// Newton's method on the weighted log likelihood of `same` given `scale · score + shift`.
  static func fit(
    _ samples: [(score: Double, same: Double, weight: Double)]
  ) -> (scale: Double, shift: Double) {
    var scale = 1.0
    var shift = 0.0
    for _ in 0..<50 {
      var gradient = (0.0, 0.0)
      var curvature = (1e-9, 0.0, 1e-9)
      for sample in samples {
        let p = 1 / (1 + exp(-(scale * sample.score + shift)))
        let error = sample.weight * (sample.same - p)
        let slope = sample.weight * p * (1 - p)
        gradient.0 += error * sample.score
        gradient.1 += error
        curvature.0 += slope * sample.score * sample.score
        curvature.1 += slope * sample.score
        curvature.2 += slope
      }
      let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
      let step = (
        (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant,
        (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant
      )
      scale += step.0
      shift += step.1
      if abs(step.0) + abs(step.1) < 1e-9 { break }
    }
    return (scale, shift)
  }
}
