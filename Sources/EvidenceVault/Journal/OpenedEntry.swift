import CaseModel
import TransparencyLog

/// One journal line opened: its commitment and, unless it was erased, its event.
struct OpenedEntry {
  let commitment: Hash256
  let envelope: SignedEnvelope?
  let event: CustodyEvent?

  /// Opens a line; an erased one takes its commitment from the entry bundle.
  ///
  /// - Throws: ``Problem`` naming file and line when the envelope or the event is malformed.
  init(_ entry: Journal.Entry, layout: VaultLayout, bundles: EntryBundles) throws {
    func problem(_ what: String) -> Problem {
      Problem(
        .failed,
        what,
        file: layout.shown(entry.file),
        line: entry.lineNumber,
        remedy: "It was altered after it was written: restore the segment from a copy."
      )
    }
    switch entry.line {
    case .erased(let index, _):
      guard let known = try bundles.commitment(at: index) else {
        throw problem("the opening of event \(index) is gone and no entry bundle holds its leaf")
      }
      commitment = known
      envelope = nil
      event = nil
    case .opening(let index, let salt, let bytes):
      commitment = .hmac(key: salt, message: bytes)
      guard let envelope = SignedEnvelope(parsing: bytes) else {
        throw problem("the envelope of event \(index) is not a DSSE envelope of format 1")
      }
      guard
        let event = CustodyEvent(index: index, commitment: commitment, envelope: envelope)
      else { throw problem("the payload of event \(index) is not an event of format 1") }
      self.envelope = envelope
      self.event = event
    }
  }

  /// Whether one of the keys made the signature and bears the actor's name.
  func isSigned(byOneOf keys: [VerifierKey]) -> Bool {
    guard let envelope, let event else { return false }
    let name = ActorName.keyName(event.actor)
    return keys.contains { $0.name == name && envelope.isSigned(by: $0) }
  }
}
