import Foundation
import NamesData

/// How likely a pair of a Persian letter and its Latin letters follows others in a name.
///
/// An interpolated n-gram model of order 4 (Bisani and Ney 2008, doi:10.1016/j.specom.2008.01.002),
/// made by `scripts/build-transliteration`. Read one way it vocalises, the other way it spells.
struct GraphoneModel: Sendable {
  /// A Persian letter and the Latin letters that popular spellings write for it.
  struct Graphone: Sendable {
    let letter: Unicode.Scalar
    let latin: [UInt8]
  }

  /// The last three graphones, packed: ten bits each.
  struct History: Hashable, Sendable {
    fileprivate var packed: UInt64 = 0
    fileprivate var count = 1

    /// Nothing but the start of a word.
    static let start = History()

    func adding(_ number: Int) -> History {
      History(packed: (packed << 10 | UInt64(number)) & 0x3FFF_FFFF, count: min(3, count + 1))
    }

    fileprivate init(packed: UInt64 = 0, count: Int = 1) {
      self.packed = packed
      self.count = count
    }

    /// The last graphones, with their number above them.
    fileprivate func suffix(_ length: Int) -> UInt64 {
      packed & ((1 << UInt64(10 * length)) - 1) | UInt64(length) << 30
    }
  }

  /// The model of the data that comes with the module.
  static let standard = GraphoneModel(EmbeddedTable(names_data_graphones))
  /// The number that stands for the end of a word.
  static let end = 1

  private var graphones: [Graphone] = []
  private(set) var numbersByLetter: [Unicode.Scalar: [Int]] = [:]
  private(set) var numbersByLatin: [[UInt8]: [Int]] = [:]
  private var shares: [UInt64: Float] = [:]
  private var rests: [UInt64: Float] = [:]

  private init(_ table: EmbeddedTable) {
    table.forEachRow { fields in
      if fields[0].first == UInt8(ascii: "g") {
        insert(letter: EmbeddedTable.text(fields[1]), latin: Array(fields[2]))
      } else {
        let codes = Array(fields[1])
        let length = codes.count / 2
        let packed = (0..<length).reduce(UInt64(0)) {
          $0 << 10 | UInt64(Self.number(codes[2 * $1], codes[2 * $1 + 1]))
        }
        let key = packed | UInt64(length) << 30
        rests[key] = Float(EmbeddedTable.number(fields[2])) / 1000
        for part in fields[3].split(separator: UInt8(ascii: " ")) {
          let number = Self.number(part[part.startIndex], part[part.startIndex + 1])
          shares[key << 10 | UInt64(number)] =
            Float(EmbeddedTable.number(part.dropFirst(2))) / 1000
        }
      }
    }
  }

  /// The graphone of a number.
  subscript(number: Int) -> Graphone { graphones[number - 2] }

  /// Logarithm of the probability that a graphone, or the end, follows.
  ///
  /// Cost: constant.
  func logProbability(of number: Int, after history: History) -> Double {
    var probability = 1 / Float(graphones.count + 2)
    for length in 0...history.count {
      let key = history.suffix(length)
      guard let rest = rests[key] else { continue }
      probability = (shares[key << 10 | UInt64(number)] ?? 0) + rest * probability
    }
    return log(Double(probability))
  }

  private mutating func insert(letter: String, latin: [UInt8]) {
    guard let letter = letter.unicodeScalars.first else { return }
    graphones.append(Graphone(letter: letter, latin: latin))
    let number = graphones.count + 1
    numbersByLetter[letter, default: []].append(number)
    numbersByLatin[latin, default: []].append(number)
  }

  private static func number(_ high: UInt8, _ low: UInt8) -> Int {
    digit(high) * 36 + digit(low)
  }

  private static func digit(_ byte: UInt8) -> Int {
    Int(byte) - (byte >= UInt8(ascii: "a") ? 87 : 48)
  }
}
