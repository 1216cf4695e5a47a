import Foundation

/// Packs a table of towns for the product: `gazetteer-build SOURCE TOWNS.tsv PLACES.bin`.
@main
struct Build {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      print("Usage: gazetteer-build SOURCE TOWNS.tsv PLACES.bin")
      exit(64)
    }
    let table = try String(contentsOfFile: arguments[2], encoding: .utf8)
    var packer = Packer(table.split(separator: "\n").compactMap(TownRow.init))
    let bytes = packer.pack(source: arguments[1])
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[3]))
    print("\(arguments[3]): \(bytes.count) bytes")
  }
}
