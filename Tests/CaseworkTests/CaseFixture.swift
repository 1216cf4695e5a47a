import CaseModel
import Casework
import Foundation

/// A case in a folder of its own that goes when the test is over.
///
/// The country, people and deeds in it are invented.
final class CaseFixture: Sendable {
  let root: String
  let folder: CaseFolder

  init(in parent: String = NSTemporaryDirectory()) throws {
    _ = Self.stateApart
    root = parent + "/inquest-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    folder = CaseFolder(root + "/Harbour.inquest")
    try CreateCase(folder: folder, title: "Harbour").run()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Keys of test cases never mix with a person's own.
  private static let stateApart: Void = {
    setenv("XDG_STATE_HOME", NSTemporaryDirectory() + "/inquest-test-state-\(getpid())", 1)
  }()

  /// Writes a file beside the case and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  /// Writes a file beside the case and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = root + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Adds a text of the invented harbour and two lists of its people.
  func fill() throws {
    let paper = try file(
      "paper.txt",
      """
      The harbour council said that at least 40 dockers were arrested in May 1992.

      "We saw the lorries leave at night," Ana Oru said. According to the council, 12 of them were \
      killed and buried near the old quay.
      """
    )
    _ = try AddExhibits(folder: folder, paths: [paper], source: "a visitor").run()
    try importLists()
  }

  /// Adds the two lists alone.
  func importLists() throws {
    for (name, text) in [("council", Self.council), ("union", Self.union)] {
      let path = try file(name + ".csv", text)
      _ = try ImportList(folder: folder, file: path, source: name).run()
    }
  }

  static let council = """
    id,name,father_name,birth_year,city
    1,Ana Oru,Teb,1950,Quayside
    2,Kel Sonder,Ido,1961,Quayside
    3,Mira Talvek,Ano,1944,Oldbridge
    4,Jon Verlat,Han,1970,Quayside
    5,Sela Ombrik,Teb,1958,Oldbridge
    6,Tor Hadvik,Jon,1949,Quayside

    """

  static let union = """
    no,full name,father,born,town
    a,Anna Oru,Teb,1950,Quayside
    b,Kel Sonder,Ido,1961,Quayside
    c,Otto Brask,Lem,1939,Oldbridge
    d,Jon Verlatt,Han,1970,Quayside
    e,Ila Morden,Ano,1966,Quayside

    """
}
