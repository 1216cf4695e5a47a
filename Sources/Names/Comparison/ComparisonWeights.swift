internal import NamesData

/// What name comparison knows: how much each way of writing one sound for another speaks for or
/// against one name, in whole 1/128 nats, so that every machine computes the same.
///
/// The table is fitted from public names by `scripts/train-names` and ships with the module.
public struct ComparisonWeights: Sendable {
  /// Units in one nat.
  package static let nat = 128
  /// bias, habit, the same sounds, evidence, shared ending, shared beginning, agreement × 4.
  static let featureCount = 10
  /// Bounds of the share of evidence that agrees, in 1/1024.
  static let agreementBounds: (Int32, Int32, Int32, Int32) = (307, 512, 717, 870)
  /// Names are read up to this many sounds.
  package static let longest = 64

  /// All numbers that comparing needs, in one row; `layout` says where what lies.
  let values: [Int16]
  let layout: WeightLayout
  /// How expected a sound is after another, (count + 1) × count.
  let following: [Int16]
  /// What a sound can bring at most, kind × sound.
  let best: [Int16]
  /// The sounds that a sound comes near to, kind × sound.
  let reach: [UInt64]
  /// Weights of the parts of full names, in units, by name.
  let parts: PartWeights

  /// The weights that ship with the module.
  public static let standard: ComparisonWeights = {
    var length = 0
    let bytes = names_data_comparison_weights(&length)
    let table = String(
      decoding: UnsafeBufferPointer(start: bytes, count: length),
      as: UTF8.self
    )
    do {
      return try ComparisonWeights(table: table)
    } catch {
      preconditionFailure("The weights built into this program are damaged: \(error)")
    }
  }()

  /// Reads a table as `scripts/train-names` writes it.
  ///
  /// - Throws: ``WeightsError`` naming the line that cannot be read.
  public init(table: String) throws(WeightsError) {
    let size = SoundAlphabet.count
    var pairs = [Int16](repeating: 0, count: size * size)
    var rows = KindRows()
    var following = [Int16](repeating: 0, count: (size + 1) * size)
    var parts: [String: Int32] = [:]
    var pairRow = 0
    var sawAlphabet = false
    for (number, line) in table.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 3 else { throw WeightsError(line: number + 1) }
      let values = cells[2].split(separator: " ")
      switch cells[0] {
      case "alphabet":
        guard Int(cells[1]) == SoundAlphabet.version, Int(cells[2]) == size else {
          throw WeightsError(line: number + 1)
        }
        sawAlphabet = true
      case "pair":
        let numbers = values.compactMap { Int16($0) }
        guard pairRow < size, numbers.count == size - pairRow else {
          throw WeightsError(line: number + 1)
        }
        for (offset, value) in numbers.enumerated() {
          pairs[pairRow * size + pairRow + offset] = value
          pairs[(pairRow + offset) * size + pairRow] = value
        }
        pairRow += 1
      case "after":
        guard let before = Int(cells[1]), (0...size).contains(before),
          let base = values.first.flatMap({ Int16($0) })
        else { throw WeightsError(line: number + 1) }
        for sound in 0..<size { following[before * size + sound] = base }
        for pair in values.dropFirst() {
          let sides = pair.split(separator: ":")
          guard sides.count == 2, let sound = Int(sides[0]), sound < size,
            let value = Int16(sides[1])
          else { throw WeightsError(line: number + 1) }
          following[before * size + sound] = value
        }
      case "part":
        guard let value = Int32(cells[2]) else { throw WeightsError(line: number + 1) }
        parts[String(cells[1])] = value
      default:
        guard rows.take(cells[0], kind: cells[1], values.compactMap { Int16($0) }) else {
          throw WeightsError(line: number + 1)
        }
      }
    }
    guard sawAlphabet, pairRow == size, rows.isComplete, let parts = PartWeights(parts) else {
      throw WeightsError(line: nil)
    }
    self.following = following
    self.parts = parts
    let gaps = rows.gap.flatMap { $0 }
    let limits = ComparisonLimits(pairs: pairs, gaps: gaps)
    best = limits.best
    reach = limits.reach
    layout = WeightLayout()
    values =
      pairs + gaps + rows.prefix.flatMap { $0 } + rows.suffix.flatMap { $0 }
      + rows.extra.flatMap { $0 } + rows.length.flatMap { $0 } + limits.marks
  }

  /// The rows that each kind of pair has one of.
  private struct KindRows {
    var gap = [[Int16]](repeating: [], count: 3)
    var prefix = [[Int16]](repeating: [], count: 3)
    var suffix = [[Int16]](repeating: [], count: 3)
    var extra = [[Int16]](repeating: [], count: 3)
    var length = [[Int16]](repeating: [], count: 3)

    mutating func take(_ name: Substring, kind: Substring, _ values: [Int16]) -> Bool {
      guard let kind = ["latin", "cross", "arabic"].firstIndex(of: String(kind)) else {
        return false
      }
      switch name {
      case "gap": gap[kind] = values
      case "prefix": prefix[kind] = values
      case "suffix": suffix[kind] = values
      case "extra": extra[kind] = values
      case "length": length[kind] = values
      default: return false
      }
      return true
    }

    var isComplete: Bool {
      gap.allSatisfy { $0.count == SoundAlphabet.count }
        && prefix.allSatisfy { $0.count == NameAffixes.prefixes.count }
        && suffix.allSatisfy { $0.count == NameAffixes.suffixes.count }
        && extra.allSatisfy { $0.count == ComparisonWeights.featureCount }
        && length.allSatisfy { $0.count == ComparisonWeights.longest + 1 }
    }
  }
}

/// A table of weights that cannot be read.
public struct WeightsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; nil where lines are missing.
  public let line: Int?

  /// What is wrong and what to do.
  public var description: String {
    line.map {
      "Line \($0) of the table of weights cannot be read; make it again with scripts/train-names."
    } ?? "The table of weights is not complete; make it again with scripts/train-names."
  }
}
