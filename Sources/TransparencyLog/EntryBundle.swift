/// The leaf entries of one tile as C2SP tlog-tiles writes them: a big-endian 16-bit length, then bytes.
public enum EntryBundle {
  /// The bytes of a bundle; nil when an entry is longer than 65,535 bytes.
  public static func encode(_ entries: some Sequence<[UInt8]>) -> [UInt8]? {
    var bytes: [UInt8] = []
    for entry in entries {
      guard let count = UInt16(exactly: entry.count) else { return nil }
      bytes.append(UInt8(count >> 8))
      bytes.append(UInt8(count & 0xFF))
      bytes += entry
    }
    return bytes
  }

  /// The entries of a bundle; nil when it ends inside an entry.
  public static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      guard bytes.count - start >= 2 else { return nil }
      let count = Int(bytes[start]) << 8 | Int(bytes[start + 1])
      start += 2
      guard bytes.count - start >= count else { return nil }
      entries.append(Array(bytes[start..<start + count]))
      start += count
    }
    return entries
  }
}
