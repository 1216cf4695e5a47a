import CaseModel
import Foundation

/// Where the parts of a case are on disk.
public struct CaseFolder: Sendable, Hashable {
  /// The case's folder as the user named it.
  public let path: String

  /// Takes a folder's path; nothing is read.
  public init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The evidence vault.
  public var vault: String { path + "/vault" }
  /// The register, a projection of the vault.
  public var register: String { path + "/register.sqlite" }
  /// Format version, identifier and title.
  public var description: String { path + "/case.json" }
  /// What the folder is and how to verify it without Inquest.
  public var readme: String { path + "/README.txt" }

  /// The folder outside the case that holds its private key and the highest signed head:
  /// `$XDG_STATE_HOME/inquest/<case id>`.
  public static func stateFolder(identifier: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "."
    let state = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (state ?? home + "/.local/state") + "/inquest/" + identifier
  }

  /// Reads what `case.json` says.
  ///
  /// Throws a `Problem` where this is no case, or one of a newer format.
  public func readDescription() throws -> CaseDescription {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(
        .missing,
        "there is no such folder",
        file: path,
        remedy: "Make a case with `inquest new \(path)`."
      )
    }
    guard let bytes = FileManager.default.contents(atPath: description) else {
      throw Problem(
        .missing,
        "this folder is not a case: it has no case.json that can be read",
        file: path,
        remedy: "Give the folder that `inquest new` made; its name ends in .inquest."
      )
    }
    guard let found = try? JSONDecoder().decode(CaseDescription.self, from: bytes) else {
      throw Problem(
        .badInput,
        "case.json is not what a case has",
        file: description,
        remedy: "Restore it from a copy: it holds `format`, `identifier` and `title`."
      )
    }
    guard found.format == CaseDescription.currentFormat else {
      throw Problem(
        .badInput,
        "the case has format \"\(found.format)\"",
        file: description,
        remedy: "This program reads \"\(CaseDescription.currentFormat)\"; use the one that made it."
      )
    }
    return found
  }
}

/// What `case.json` holds.
public struct CaseDescription: Codable, Sendable, Hashable {
  /// The format this program writes.
  public static let currentFormat = "inquest-case/1"
  /// Format version.
  public var format: String
  /// A UUID in lower case.
  public var identifier: String
  /// The title as its owner wrote it.
  public var title: String

  /// Makes the description of a new case.
  public init(identifier: String, title: String) {
    format = Self.currentFormat
    self.identifier = identifier
    self.title = title
  }
}
