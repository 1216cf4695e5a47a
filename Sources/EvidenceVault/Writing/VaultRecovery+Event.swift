import CaseModel

extension VaultRecovery {
  /// What was put right, as an event of its own: nothing is set aside silently.
  var event: EventDraft {
    EventDraft(
      item: "vault",
      action: "recovered",
      reason: "the program ended before a write was complete",
      parameters: [
        "completedEvents": .int(completedEvents),
        "quarantined": .array(quarantined.map { .string($0) }),
        "tornBytes": .int(tornBytes),
      ]
    )
  }
}
