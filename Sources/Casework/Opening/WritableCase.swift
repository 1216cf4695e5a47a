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
    vault = try VaultWriter.open(
      at: folder.vault,
      stateFolder: CaseFolder.stateFolder(identifier: description.identifier),
      environment: environment
    )
    reader = try VaultReader(at: folder.vault)
    register = try Register(path: folder.register)
    try catchUp()
  }

  /// Records deeds and lets the register follow.
  func record(_ drafts: [EventDraft]) throws {
    guard !drafts.isEmpty else { return }
    _ = try vault.append(drafts)
    try catchUp()
  }

  /// Gives the case back.
  func close() {
    try? register.close()
    vault.close()
  }

  private func catchUp() throws {
    try Projector(register: register, vault: reader).catchUp()
  }
}
