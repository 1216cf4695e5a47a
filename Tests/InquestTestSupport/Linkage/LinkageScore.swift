/// Precision, recall and F1 over pairs of rows: of all, within a script and across scripts.
public struct LinkageScore: Sendable, CustomStringConvertible {
  /// The figures of each part.
  public let figures: [LinkageTruth.Part: PairFigures]

  /// The figures of a part.
  public subscript(part: LinkageTruth.Part) -> PairFigures {
    figures[part] ?? PairFigures(right: 0, found: 0, all: 0)
  }

  /// F1 over all pairs.
  public var f1: Double { self[.overall].f1 }

  /// One line a part.
  public var description: String {
    LinkageTruth.Part.allCases.map { "\($0.rawValue): \(self[$0])" }.joined(separator: "\n")
  }
}

/// How many pairs were found, how many of them are right, and how many there are.
public struct PairFigures: Sendable, Hashable, CustomStringConvertible {
  /// Pairs found that are one person.
  public let right: Int
  /// Pairs found.
  public let found: Int
  /// Pairs that are one person, found or not.
  public let all: Int

  /// The share of pairs found that are right; 1 where none is found.
  public var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  /// The share of pairs there are that were found; 1 where there are none.
  public var recall: Double { all == 0 ? 1 : Double(right) / Double(all) }
  /// Their harmonic mean.
  public var f1: Double { found + all == 0 ? 1 : 2 * Double(right) / Double(found + all) }

  /// The figures with four decimals.
  public var description: String {
    "P \(precision.fourDecimals) R \(recall.fourDecimals) F1 \(f1.fourDecimals)"
      + " (\(right) right of \(found) found, \(all) true)"
  }
}

extension Double {
  /// The number with four decimals, as tables have it.
  public var fourDecimals: String {
    let parts = Int((abs(self) * 10_000).rounded())
    let decimals = String(parts % 10_000 + 10_000).dropFirst()
    return (self < 0 ? "-" : "") + "\(parts / 10_000).\(decimals)"
  }
}
