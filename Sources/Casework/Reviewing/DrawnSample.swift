import CaseModel
import CaseRegister
import RecordLinkage

/// A sample of pairs as a case keeps it (docs/formats/results.md).
struct DrawnSample {
  /// A stratum and its pairs.
  struct Stratum {
    let isJoined: Bool
    let low: Double
    let high: Double
    /// Pairs in the population.
    let population: Int
    let pairs: [PairKey]
  }

  let strata: [Stratum]
  /// All pairs in one random order, so that nobody sees from the order what the machine thinks.
  let order: [PairKey]

  /// Reads what the register keeps; nil where it is of no form known here.
  init?(_ row: ReviewSampleRow) {
    let json = StoredJSON.value(row.body)
    guard json["format"]?.string == Self.format, let found = json["strata"]?.array else {
      return nil
    }
    strata = found.map { stratum in
      Stratum(
        isJoined: stratum["joined"]?.bool ?? false,
        low: stratum["low"]?.double ?? 0,
        high: stratum["high"]?.double ?? 1,
        population: stratum["population"]?.int ?? 0,
        pairs: (stratum["pairs"]?.array ?? []).compactMap(PairKey.init(json:))
      )
    }
    order = (json["order"]?.array ?? []).compactMap(PairKey.init(json:))
  }

  static let format = "inquest-review-sample/1"

  /// Whether a pair was drawn.
  func contains(_ pair: PairKey) -> Bool { order.contains(pair) }

  /// The form in the vault.
  static func json(_ strata: [Stratum], order: [PairKey]) -> JSONValue {
    [
      "format": .string(format),
      "strata": .array(
        strata.map { stratum in
          [
            "joined": .bool(stratum.isJoined), "low": .double(stratum.low),
            "high": .double(stratum.high), "population": .int(stratum.population),
            "pairs": .array(stratum.pairs.map(\.json)),
          ]
        }
      ),
      "order": .array(order.map(\.json)),
    ]
  }
}
