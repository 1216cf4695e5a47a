import CaseModel
import CaseRegister
import EvidenceVault
import Foundation

/// Makes the register anew from the log and the objects, as it was to the last row.
public struct RebuildRegister: Sendable {
  /// The case.
  public var folder: CaseFolder

  /// Says which case.
  public init(folder: CaseFolder) { self.folder = folder }

  /// Builds beside the old register and puts the new one in its place when it is complete.
  ///
  /// Returns the number of events it was derived from.
  @discardableResult
  public func run(progress: ProgressReport? = nil) throws -> Int {
    let description = try folder.readDescription()
    // Held open so that nothing is recorded while the register is made.
    let vault = try VaultWriter(
      opening: folder.vault,
      statePath: CaseFolder.stateFolder(identifier: description.identifier),
      actor: Operator.name,
      tool: Operator.tool
    )
    return try withExtendedLifetime(vault) { try rebuild(vault.reader, progress) }
  }

  private func rebuild(_ vault: VaultReader, _ progress: ProgressReport?) throws -> Int {
    let files = FileManager.default
    let building = folder.register + ".building"
    for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: building + ending) }
    let register = try Register(path: building)
    try Projector(register: register, vault: vault).catchUp(progress: progress)
    try register.close()
    for ending in ["-wal", "-shm"] { try? files.removeItem(atPath: folder.register + ending) }
    guard rename(building, folder.register) == 0 else {
      throw Problem(
        .cannotWrite,
        "the new register cannot be put in its place",
        file: folder.register,
        remedy: "Check the folder's permissions; the old register is as it was."
      )
    }
    return try vault.eventCount
  }
}
