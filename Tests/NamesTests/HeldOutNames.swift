import Foundation
import InquestTestSupport

/// The fifth of the Iranian and Afghan name units that no table of the module was made from.
struct HeldOutNames {
  /// A word in both scripts as given, and whether it was seen as a `given` name or a `surname`.
  struct Unit {
    let persian: String
    let latin: String
    let role: String
    let count: Int

    func text(in script: Script) -> String { script == .persian ? persian : latin }
  }

  /// The script a unit is taken in.
  enum Script { case persian, latin }

  /// All held-out units.
  private(set) var units: [Unit] = []

  /// Where the data is, if it is beside the checkout.
  static let file = SharedData.file("data/names/persian-name-units.tsv")

  /// Reads the file and keeps keys whose SHA-1, salted with `public`, is 0 modulo 5.
  init(_ file: URL) throws {
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 5, let count = Int(fields[3]), Self.isHeldOut(fields[0]) else {
        continue
      }
      units.append(Unit(persian: fields[0], latin: fields[2], role: fields[1], count: count))
    }
  }

  private static func isHeldOut(_ key: String) -> Bool {
    sha1(Array("public\(key)".utf8)).reduce(0) { ($0 * 256 + Int($1)) % 5 } == 0
  }

  /// FIPS 180-4; the domain modules have no cryptography to borrow.
  private static func sha1(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    for block in stride(from: 0, to: bytes.count, by: 64) {
      var words = (0..<16).map { place in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[block + 4 * place + $1]) }
      }
      for place in 16..<80 {
        let mixed = words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
        words.append(mixed << 1 | mixed >> 31)
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for place in 0..<80 {
        let (mix, constant): (UInt32, UInt32) =
          switch place {
          case 0..<20: (b & c | ~b & d, 0x5A82_7999)
          case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
          case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = (a << 5 | a >> 27) &+ mix &+ e &+ constant &+ words[place]
        (a, b, c, d, e) = (next, a, b << 30 | b >> 2, c, d)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }
}
