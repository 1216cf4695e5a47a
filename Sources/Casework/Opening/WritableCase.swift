import CaseModel
import CaseRegister
import EvidenceVault
import Foundation

/// A case held open for writing by this process alone.
///
/// Its one way to change anything is `record`: an event goes into the log, then the register follows.
final class WritableCase {
  let folder: CaseFolder
  let description: CaseDescription
  let vault: VaultWriter
  let register: Register
  let reader: VaultReader

  /// Opens it; the register is brought up to date with the log, or made anew where it is missing.
  ///
  /// Throws a `Problem` of kind `busy` while another process has it open for writing.
  init(_ folder: CaseFolder, environment: VaultEnvironment = .live) throws {
    self.folder = folder
    description = try folder.readDescription()
    vault = try VaultWriter(
      opening: folder.vault,
      statePath: CaseFolder.stateFolder(identifier: description.identifier),
      actor: Operator.name,
      tool: Operator.tool,
      environment: environment
    )
    reader = vault.reader
    register = try Register(path: folder.register)
    try catchUp()
  }

  /// Records deeds and lets the register follow.
  func record(_ drafts: [EventDraft]) throws {
    guard !drafts.isEmpty else { return }
    _ = try vault.append(drafts)
    try catchUp()
  }

  /// Closes the register.
  ///
  /// The lock is given back when the last reference to the case goes.
  func close() { try? register.close() }

  private func catchUp() throws {
    try Projector(register: register, vault: reader).catchUp()
  }
}
