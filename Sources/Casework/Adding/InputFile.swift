import CaseModel
import Foundation

/// Reads a file that a person named, with a sentence where that does not work.
enum InputFile {
  /// The whole file.
  ///
  /// Throws a `Problem` of kind `missing` where it is not a readable file, and of
  /// kind `badInput` where it is empty.
  static func read(_ path: String) throws -> [UInt8] {
    try check(path)
    guard let data = FileManager.default.contents(atPath: path) else { throw unreadable(path) }
    guard !data.isEmpty else {
      throw Problem(
        .badInput,
        "the file is empty",
        file: path,
        remedy: "Check that it was copied completely."
      )
    }
    return [UInt8](data)
  }

  /// Checks that there is a file that may be read.
  static func check(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem(
        .missing,
        "there is no such file",
        file: path,
        remedy: "Check the name, and the folder you are in."
      )
    }
    guard !isFolder.boolValue else {
      throw Problem(
        .missing,
        "this is a folder, and a file is wanted",
        file: path,
        remedy: "Name a file in it."
      )
    }
    guard FileManager.default.isReadableFile(atPath: path) else { throw unreadable(path) }
  }

  /// What is said where a file is there and cannot be read.
  static func unreadable(_ path: String) -> Problem {
    Problem(
      .missing,
      "the file cannot be read",
      file: path,
      remedy: "Check its permissions, and that the disk or share is still there."
    )
  }
}
