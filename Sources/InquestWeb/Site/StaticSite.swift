import CaseModel
public import Casework
import Foundation

/// A case as a folder of pages that need no server: the same pages, with links from file to file.
///
/// Nobody should take it for a release: it holds all that the case holds, names included, and passes
/// no gate.
public enum StaticSite {
  /// The file by which a folder is known to be a report, and may be replaced by a newer one.
  static let marker = "about-this-report.txt"

  /// Writes the pages of a case to a folder, which must be empty, absent or an earlier report.
  ///
  /// The folder appears whole or not at all: pages are written beside it and moved. `progress` gets
  /// the number of files written and of all. Cost: one reading of the case for each page.
  ///
  /// - Throws: `Problem` if the folder holds something else or cannot be written, and what reading
  ///   the case throws.
  /// - Returns: the number of files written.
  @discardableResult
  public static func write(
    case reading: any CaseReading,
    to folder: String,
    progress: (_ written: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Int {
    let target = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
    try checkTarget(target, named: folder)
    let site = try Site(reading)
    let addresses = try StaticAddresses(reading)
    let pages = Set(addresses.all)
    let name = target.lastPathComponent
    let work = target.deletingLastPathComponent()
      .appendingPathComponent(".\(name).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try? FileManager.default.removeItem(at: work)
      var folders = Set<String>()
      for (index, address) in addresses.all.enumerated() {
        let links = Links(
          place: .written(from: address, pages: pages, events: addresses.events)
        )
        let answer = try site.answer(address, links: links)
        try write(answer.body, to: address.file, in: work, folders: &folders)
        progress(index + 1, addresses.all.count)
      }
      try write(Array(about.utf8), to: marker, in: work, folders: &folders)
      try replace(target, with: work)
    } catch {
      try? FileManager.default.removeItem(at: work)
      throw explained(error, folder)
    }
    return addresses.all.count + 1
  }

  private static let about = """
    This folder is a report made by Inquest. Open index.html in a browser; nothing else is needed.
    It shows proposals made by machine and what people decided on them, and it may hold names of
    people at risk: treat it as you treat the case itself. It is a copy: the evidence is in the case.
    A new report may replace this folder.
    """ + "\n"

  private static func checkTarget(_ target: URL, named folder: String) throws {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: target.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw Problem(
        .cannotWrite,
        "a file has this name, so no folder can be made",
        file: folder,
        remedy: "Choose another name."
      )
    }
    let contents = try files.contentsOfDirectory(atPath: target.path)
    guard contents.isEmpty || contents.contains(marker) else {
      throw Problem(
        .cannotWrite,
        "the folder holds other files",
        file: folder,
        remedy: "Choose an empty folder or a new name; only an earlier report is replaced."
      )
    }
  }

  private static func write(
    _ bytes: [UInt8],
    to file: String,
    in work: URL,
    folders: inout Set<String>
  ) throws {
    let url = work.appendingPathComponent(file)
    let parent = url.deletingLastPathComponent()
    if folders.insert(parent.path).inserted {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: url)
  }

  private static func replace(_ target: URL, with work: URL) throws {
    let files = FileManager.default
    let old = work.appendingPathExtension("old")
    let hadOld = files.fileExists(atPath: target.path)
    if hadOld { try files.moveItem(at: target, to: old) }
    do {
      try files.moveItem(at: work, to: target)
    } catch {
      if hadOld { try? files.moveItem(at: old, to: target) }
      throw error
    }
    if hadOld { try? files.removeItem(at: old) }
  }

  /// A `Problem` as it is; an error of the file system in words.
  private static func explained(_ error: any Error, _ folder: String) -> any Error {
    guard let error = error as? CocoaError else { return error }
    return Problem(
      .cannotWrite,
      "the report could not be written: \(error.localizedDescription)",
      file: folder,
      remedy: "Nothing was changed. Check that the disk has room and the place can be written."
    )
  }
}
