/// One file of a log as C2SP tlog-tiles lays it out: up to 256 hashes of one level, or entries.
public struct Tile: Hashable, Sendable {
  /// How many hashes or entries a full tile holds.
  public static let fullWidth = 256

  /// What the file holds.
  public enum Kind: Hashable, Sendable {
    /// Tree hashes at height `8 · level`.
    case hashes(level: Int)
    /// The leaf entries themselves.
    case entries
  }

  /// What the file holds.
  public let kind: Kind
  /// The position among the tiles of its kind, from zero.
  public let index: Int
  /// How many hashes or entries it holds, 1 to 256; below 256 it is partial.
  public let width: Int

  /// The tile at a position; nil when a number is out of range.
  public init?(kind: Kind, index: Int, width: Int = Tile.fullWidth) {
    // Levels up to 63 are what the path grammar allows; 2^40 tiles is more than a log can hold.
    guard 0..<(1 << 40) ~= index, 1...Self.fullWidth ~= width else { return nil }
    if case .hashes(let level) = kind, !(0...63 ~= level) { return nil }
    self.init(unchecked: kind, index, width)
  }

  private init(unchecked kind: Kind, _ index: Int, _ width: Int) {
    self.kind = kind
    self.index = index
    self.width = width
  }

  /// Whether more hashes or entries may still come.
  public var isPartial: Bool { width < Self.fullWidth }

  /// The path below the log's folder, such as `tile/0/x001/x234/067` or `tile/entries/000.p/5`.
  public var path: String {
    isPartial ? "\(partialFolder)/\(width)" : stem
  }

  /// The folder that holds this tile's partial versions, to be deleted once it is full.
  public var partialFolder: String { stem + ".p" }

  private var stem: String {
    let folder =
      switch kind {
      case .hashes(let level): "tile/\(level)/"
      case .entries: "tile/entries/"
      }
    return folder + Self.groups(index)
  }

  /// The tile a path names; nil when the path is not exactly as ``path`` would write it.
  public init?(path: some StringProtocol) {
    var parts = String(path).split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count >= 3, parts[0] == "tile" else { return nil }
    var width = Self.fullWidth
    if parts[parts.count - 2].hasSuffix(".p") {
      guard let partial = Int(parts.removeLast()) else { return nil }
      width = partial
      parts[parts.count - 1].removeLast(2)
    }
    let kind: Kind
    if parts[1] == "entries" {
      kind = .entries
    } else {
      guard let level = Int(parts[1]) else { return nil }
      kind = .hashes(level: level)
    }
    var index = 0
    for group in parts.dropFirst(2) {
      guard let value = Int(group.drop { $0 == "x" }), 0..<1000 ~= value, index < 1 << 40 else {
        return nil
      }
      index = index * 1000 + value
    }
    self.init(kind: kind, index: index, width: width)
    // Signs, missing zeros and misplaced marks all show as another spelling.
    guard self.path == path else { return nil }
  }

  /// The tiles to write when a log grows: those that are new or fuller at the later size.
  public static func needed(from earlier: Int, to later: Int) -> [Tile] {
    var tiles: [Tile] = []
    var level = 0
    var before = earlier
    var after = later
    while after > 0, 0..<after ~= before {
      for index in before / fullWidth...(after - 1) / fullWidth {
        let width = min(fullWidth, after - index * fullWidth)
        if level == 0 { tiles.append(Tile(unchecked: .entries, index, width)) }
        tiles.append(Tile(unchecked: .hashes(level: level), index, width))
      }
      level += 1
      before /= fullWidth
      after /= fullWidth
    }
    return tiles
  }

  /// A number in groups of three digits, all but the last marked with x.
  private static func groups(_ number: Int) -> String {
    let last = String(number % 1000)
    var text = String(repeating: "0", count: 3 - last.count) + last
    var rest = number / 1000
    while rest > 0 {
      let group = String(rest % 1000)
      text = "x" + String(repeating: "0", count: 3 - group.count) + group + "/" + text
      rest /= 1000
    }
    return text
  }
}
