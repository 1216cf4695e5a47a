import Foundation
import RecordLinkage

/// Posterior draws of who is who, one table each: `draws/draw-001.csv` and so on.
struct LinkageDraws {
  let lists: [LinkageList]
  let draws: [[Int32]]
  let folder: String

  private var names: [String] {
    let width = max(3, String(draws.count).count)
    return draws.indices.map { index in
      let number = String(index + 1)
      return "draw-" + String(repeating: "0", count: width - number.count) + number + ".csv"
    }
  }

  /// The tables, complete but not yet in place.
  func staged() throws -> [StagedFile] {
    guard !draws.isEmpty else { return [] }
    try LinkageFiles.make(folder)
    StagedFile.removeAbandoned(in: folder)
    let prefixes = lists.map(LinkageFiles.prefix)
    return try zip(names, draws).map { name, groups in
      let file = try StagedFile(folder + "/" + name)
      try file.append("list,id,person\n".utf8)
      var record = 0
      for (number, list) in lists.enumerated() {
        for row in 0..<list.count {
          try file.append { line in
            line.append(contentsOf: prefixes[number])
            list.ids.withBytes(at: row) { line.append(cell: $0) }
            line.append(0x2C)
            line.append(number: Int(groups[record]) + 1)
            line.append(0x0A)
          }
          record += 1
        }
      }
      try file.finish()
      return file
    }
  }

  /// Takes away draws of an earlier run that had more of them: they are of another linkage.
  func removeOlder() {
    let kept = Set(names)
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in there where name.hasPrefix("draw-") && name.hasSuffix(".csv") {
      if !kept.contains(name) { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
    }
    // Only goes when nothing else is in it.
    if draws.isEmpty { rmdir(folder) }
  }
}
