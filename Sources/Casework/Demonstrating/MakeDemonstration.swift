import CaseModel
import CaseRegister
import DemonstrationCase
import EvidenceVault
import Foundation

/// Makes the fictional case through the same doors as a real one, and analyses it.
public struct MakeDemonstration: Sendable {
  /// Where the case is to be.
  public var folder: CaseFolder
  /// Seed of the invented country.
  public var seed: UInt64

  /// Says where to make it.
  public init(folder: CaseFolder, seed: UInt64) {
    self.folder = folder
    self.seed = seed
  }

  /// Makes what is not there yet and analyses what is new.
  public func run(
    progress: ProgressReport? = nil,
    interruption: Interruption = .never
  ) async throws -> AnalyseCase.Outcome {
    let material = Demonstration(seed: seed).build()
    if !FileManager.default.fileExists(atPath: folder.path) {
      try CreateCase(
        folder: folder,
        title: material.title,
        truePopulation: material.truth.population
      ).run()
    }
    try namePlaces(material)
    let papers = NSTemporaryDirectory() + "inquest-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: papers) }
    try FileManager.default.createDirectory(
      atPath: papers,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let held = Set(try CaseFile(folder).exhibits().map(\.sha256))
    for document in material.documents {
      let path = papers + "/" + document.fileName
      try AtomicFile.write(document.bytes, to: path)
      if held.contains(ContentHash.sha256(document.bytes)) { continue }
      _ = try AddExhibits(
        folder: folder,
        paths: [path],
        source: document.source,
        method: document.method,
        collectedAt: document.collectedAt,
        url: document.url
      ).run()
    }
    let lists = Set(try CaseFile(folder).lists().map(\.name))
    for list in material.lists where !lists.contains(list.name) {
      let path = papers + "/" + list.fileName
      try AtomicFile.write(list.bytes, to: path)
      _ = try ImportList(folder: folder, file: path, source: list.source, name: list.name).run()
    }
    return try await AnalyseCase(folder: folder).run(
      progress: progress,
      interruption: interruption
    )
  }

  private func namePlaces(_ material: DemonstrationMaterial) throws {
    let open = try WritableCase(folder)
    defer { open.close() }
    guard try open.register.read({ try $0.property("places") }) == nil else { return }
    let places = material.places.map { place -> JSONValue in
      [
        "id": .string(place.id), "name": .string(place.name), "kind": .string(place.kind),
        "forms": .array(place.forms.map { .string($0) }),
        "demonyms": .array(place.demonyms.map { .string($0) }),
        "parent": .optional(place.parent),
      ]
    }
    try open.record([
      EventDraft(
        item: open.description.identifier,
        action: CaseEvent.placesNamed,
        parameters: ["places": .array(places), "count": .int(places.count)]
      )
    ])
  }
}
