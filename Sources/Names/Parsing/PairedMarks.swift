/// Quotation marks and brackets of a text that belong together.
struct PairedMarks {
  /// The outermost pairs in order, marks included.
  private(set) var pairs: [ClosedRange<Int>] = []
  /// Whether a mark has no partner; apostrophes do not count.
  private(set) var hasUnpaired = false

  /// Finds the pairs; linear, but for marks that are opened and not closed.
  init(_ scalars: [Unicode.Scalar]) {
    var open: [(mark: Unicode.Scalar, at: Int)] = []
    for (index, scalar) in scalars.enumerated() {
      let role = Self.role(of: scalar)
      if role == .none || role == .apostrophe && !Self.isAtEdge(index, of: scalars) { continue }
      if let opened = open.lastIndex(where: { Self.closes(scalar, $0.mark) }) {
        let start = open[opened].at
        open.removeSubrange(opened...)
        pairs.removeAll { $0.lowerBound > start }
        pairs.append(start...index)
      } else if role == .closing {
        hasUnpaired = true
      } else {
        open.append((scalar, index))
      }
    }
    if open.contains(where: { Self.role(of: $0.mark) != .apostrophe }) { hasUnpaired = true }
  }

  /// Where the pair starts that a position lies in.
  func start(around position: Int) -> Int? {
    pairs.first { $0.contains(position) }?.lowerBound
  }

  private enum Role { case none, opening, closing, apostrophe }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "(", "[", "{", "（", "«", "‹", "\"", "“", "„": .opening
    case ")", "]", "}", "）", "»", "›", "”": .closing
    case "'", "\u{2018}", "\u{2019}": .apostrophe
    default: .none
    }
  }

  /// An apostrophe is a quotation mark only at the edge of a word.
  private static func isAtEdge(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 && scalars[index - 1].properties.isAlphabetic
    let after = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
    return before != after
  }

  private static func closes(_ scalar: Unicode.Scalar, _ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "(": scalar == ")"
    case "[": scalar == "]"
    case "{": scalar == "}"
    case "（": scalar == "）"
    case "«": scalar == "»"
    case "‹": scalar == "›"
    case "\"": scalar == "\""
    case "“", "„": scalar == "”" || scalar == "“"
    case "\u{2018}": scalar == "\u{2019}"
    case "'": scalar == "'"
    default: false
    }
  }
}
