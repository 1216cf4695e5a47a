import CaseModel
import TransparencyLog

extension VaultVerification {
  /// Opens every line: commitment, envelope, signature, the item's chain, the leaf as published.
  mutating func checkJournal(size: Int?, actors: [VerifierKey]) {
    var walk = JournalWalk()
    let bundles = EntryBundles(layout: layout, size: size ?? 0)
    var report = report
    var tree = tree
    do {
      let end = try Journal(layout: layout).forEachLine { entry in
        // What one line says wrong is reported; what makes the rest meaningless is thrown.
        let opened = try OpenedEntry(entry, layout: layout, bundles: bundles)
        tree.append(leaf: .leaf(LeafEntry.bytes(of: opened.commitment)))
        for fault in faults(of: opened, entry, &walk, bundles: bundles, size: size, actors: actors)
        {
          report.fail(
            "\(layout.shown(entry.file)), line \(entry.lineNumber): event \(entry.line.index) \(fault)"
          )
        }
        if entry.line.index < size ?? 0 { report.leaves += 1 }
        if opened.event == nil { report.erased += 1 } else { report.openings += 1 }
        if report.openings.isMultiple(of: 1000) {
          progress(
            VerificationProgress(openings: report.openings, size: size ?? 0, objects: 0, bytes: 0)
          )
        }
      }
      for (index, by) in walk.unexplained.sorted(by: { $0.key < $1.key }) {
        report.fail(
          "\(layout.shown(layout.journal)): the opening of event \(index) is erased, but event \(by) "
            + "is no erasure that names it."
        )
      }
      if let torn = end.torn {
        report.warnings.append(
          "\(layout.shown(torn.file)): the last line is cut short, as a crash leaves it; the next "
            + "start moves it to the quarantine."
        )
      }
      if walk.clockFaults > 0 {
        report.warnings.append(
          "\(walk.clockFaults) events are dated before the event that precedes them: the clock was "
            + "set back. Their order in the log stands."
        )
      }
      named = walk.objects
    } catch {
      report.fail("\(error)")
    }
    self.report = report
    self.tree = tree
    reportProgress()
  }

  /// What going through the journal remembers.
  private struct JournalWalk {
    var chains = ItemChains()
    var objects: Set<Hash256> = []
    /// Erased events not yet explained, with the event that should explain them.
    var unexplained: [Int: Int] = [:]
    /// Commitments whose item is no longer known: a chain may go on from any of them.
    var erased: Set<String> = []
    var clockFaults = 0
  }

  private func faults(
    of opened: OpenedEntry,
    _ entry: Journal.Entry,
    _ walk: inout JournalWalk,
    bundles: EntryBundles,
    size: Int?,
    actors: [VerifierKey]
  ) -> [String] {
    if case .erased(let index, let by) = entry.line {
      walk.unexplained[index] = by
      walk.erased.insert(opened.commitment.hex)
      return []
    }
    guard let event = opened.event, let envelope = opened.envelope else { return [] }
    var faults: [String] = []
    if event.index < size ?? 0, (try? bundles.commitment(at: event.index)) != opened.commitment {
      faults.append(
        "does not open the leaf entry published for it: one of the two was altered. Restore both "
          + "from a copy."
      )
    }
    if !opened.isSigned(byOneOf: actors) {
      faults.append(
        "is not signed by a known key of “\(event.actor)”. Compare the keys with those its people hold."
      )
    }
    if event.json.canonicalBytes != envelope.payload {
      faults.append("is not in canonical form (RFC 8785). Restore the segment from a copy.")
    }
    if event.previous != walk.chains.commitment(before: event.item)?.hex,
      !walk.erased.contains(event.previous ?? "")
    {
      faults.append(
        "does not name the event before it of its item “\(event.item)”. Restore the segment from a copy."
      )
    }
    if event.time < walk.chains.lastTime { walk.clockFaults += 1 }
    walk.chains.append(item: event.item, time: event.time, commitment: opened.commitment)
    for object in event.objects {
      if let name = Hash256(hex: object.stored) { walk.objects.insert(name) }
    }
    if event.action == "erased" {
      for value in event.parameters["erased"]?.array ?? [] {
        guard let index = value.int, walk.unexplained[index] == event.index else { continue }
        walk.unexplained[index] = nil
      }
    }
    return faults
  }
}
