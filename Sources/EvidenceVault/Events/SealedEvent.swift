import TransparencyLog

/// An event signed, salted and ready for the journal.
struct SealedEvent {
  let eventID: String
  let time: String
  let commitment: Hash256
  let line: JournalLine
}
