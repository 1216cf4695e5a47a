import CaseModel
import CaseRegister
public import EvidenceVault
import Foundation

/// Makes a new, empty case.
public struct CreateCase: Sendable {
  /// Where the case is to be.
  public var folder: CaseFolder
  /// Its title; the folder's name without one.
  public var title: String?
  /// In a demonstration, the number of victims that a real case never knows.
  public var truePopulation: Int?

  /// Says what to make.
  public init(folder: CaseFolder, title: String? = nil, truePopulation: Int? = nil) {
    self.folder = folder
    self.title = title
    self.truePopulation = truePopulation
  }

  /// Makes the folder, the vault with its first event, and the register.
  ///
  /// Nothing is left behind when it fails. Throws a `Problem`, for one where the folder exists.
  @discardableResult
  public func run(environment: VaultEnvironment = .live) throws -> CaseDescription {
    let files = FileManager.default
    guard !files.fileExists(atPath: folder.path) else {
      throw Problem(
        .cannotWrite,
        "something is there already",
        file: folder.path,
        remedy: "Choose another name; a case is never overwritten."
      )
    }
    let name = (folder.path as NSString).lastPathComponent
    let description = CaseDescription(
      identifier: environment.makeID().lowercased(),
      title: title ?? name.replacingOccurrences(of: ".inquest", with: "")
    )
    do {
      try files.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    } catch {
      throw Problem(
        .cannotWrite,
        "the folder cannot be made",
        file: folder.path,
        remedy: "Check that the parent folder exists and that you may write to it."
      )
    }
    do {
      try fill(description, environment)
    } catch {
      try? files.removeItem(atPath: folder.path)
      try? files.removeItem(atPath: CaseFolder.stateFolder(identifier: description.identifier))
      throw error
    }
    return description
  }

  private func fill(_ description: CaseDescription, _ environment: VaultEnvironment) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try AtomicFile.write([UInt8](encoder.encode(description)) + [10], to: folder.description)
    try AtomicFile.write(Array(Self.readme(description).utf8), to: folder.readme)
    let vault = try VaultWriter(
      creating: folder.vault,
      caseID: description.identifier,
      statePath: CaseFolder.stateFolder(identifier: description.identifier),
      actor: Operator.name,
      tool: Operator.tool,
      environment: environment
    )
    var parameters: [String: JSONValue] = [
      "title": .string(description.title), "identifier": .string(description.identifier),
    ]
    if let truePopulation { parameters["truePopulation"] = .int(truePopulation) }
    _ = try vault.append([
      EventDraft(
        item: description.identifier,
        action: CaseEvent.created,
        parameters: .object(parameters)
      )
    ])
    let register = try Register(path: folder.register)
    try Projector(register: register, vault: vault.reader).catchUp()
    try register.close()
  }

  private static func readme(_ description: CaseDescription) -> String {
    """
    This folder is an Inquest case: \(description.title)
    Identifier: \(description.identifier)

    vault/            the originals as they came in, and the log of what was done to them
    register.sqlite   made from the vault; it can be deleted and made again
    case.json         format, identifier, title

    To check that no original has changed, with no program but those of any Linux:

        find vault/objects/sha256 -type f -printf '%f  %p\\n' | sha256sum -c --quiet

    The format of vault/ is plain: objects are named by their SHA-256; vault/journal holds one line for each
    deed; vault/log is an RFC 6962 Merkle tree in C2SP tlog-tiles with a signed checkpoint. `inquest verify`
    checks all of it, and the format's description says how to do so with public tools.

    """
  }
}
