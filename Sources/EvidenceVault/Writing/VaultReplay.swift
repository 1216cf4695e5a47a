import CaseModel
import TransparencyLog

/// What reading the journal from its start gives: the tree, the chains and how the journal ends.
struct VaultReplay {
  private(set) var log: CustodyLog
  private(set) var chains = ItemChains()
  private(set) var end = Journal.End(count: 0)
  /// Objects the events name; filled only when asked for.
  private(set) var objects: Set<Hash256> = []

  /// Reads the whole journal: linear in its bytes, one event in memory at a time.
  ///
  /// Events above the checkpoint are checked in full, since the next signature will vouch for them.
  init(
    layout: VaultLayout,
    published: Checkpoint,
    keys: [VerifierKey],
    collectsObjects: Bool
  ) throws {
    log = CustodyLog(
      layout: layout,
      origin: published.origin,
      publishedSize: published.size
    )
    let bundles = EntryBundles(layout: layout, size: published.size)
    let store = ObjectStore(layout: layout, disk: VaultDisk(willPerform: { _ in }))
    var log = log
    var chains = chains
    var objects = objects
    end = try Journal(layout: layout).forEachLine { entry in
      let opened = try OpenedEntry(entry, layout: layout, bundles: bundles)
      log.append(opened.commitment)
      guard let event = opened.event else { return }
      if event.index >= published.size {
        try Self.requireComplete(event, opened, keys: keys, store: store, place: entry)
      }
      chains.append(item: event.item, time: event.time, commitment: opened.commitment)
      if collectsObjects {
        for object in event.objects {
          if let name = Hash256(hex: object.stored) { objects.insert(name) }
        }
      }
    }
    self.log = log
    self.chains = chains
    self.objects = objects
  }

  private static func requireComplete(
    _ event: CustodyEvent,
    _ opened: OpenedEntry,
    keys: [VerifierKey],
    store: ObjectStore,
    place: Journal.Entry
  ) throws {
    func problem(_ what: String) -> Problem {
      Problem(
        .failed,
        what,
        file: store.layout.shown(place.file),
        line: place.lineNumber,
        remedy: "Run `inquest verify`; nothing was written."
      )
    }
    guard opened.isSigned(byOneOf: keys) else {
      throw problem(
        "event \(event.index), not yet under a checkpoint, is not signed by a known key"
      )
    }
    for object in event.objects where !store.holds(object.stored) {
      throw problem("event \(event.index) names an object that is not there, \(object.stored)")
    }
  }
}
