import Gazetteer
import Testing

@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer(entries: [
    GazetteerEntry(
      id: "nv",
      name: "Norvania",
      kind: .country,
      forms: ["نورستان بزرگ"],
      demonyms: ["Norvanian"]
    ),
    GazetteerEntry(id: "nv-1", name: "Port Anselm", kind: .city, parent: "nv"),
    GazetteerEntry(id: "nv-2", name: "Port Anselm Bay", kind: .city, parent: "nv"),
  ])

  @Test(arguments: ["norvania", "NORVANIA", "Norvania"])
  func `a name is found whatever its case`(name: String) {
    #expect(gazetteer.place(named: name)?.id == "nv")
  }

  @Test func `accents joiners and letter variants do not hide a name`() {
    #expect(Gazetteer.standard.place(named: "Brasilia")?.parent == "BR")
    #expect(Gazetteer.standard.place(named: "Bogotá")?.parent == "CO")
    #expect(gazetteer.place(named: "نورستان‌ بزرگ")?.id == "nv")
    #expect(Gazetteer.words(of: "كابل") == Gazetteer.words(of: "کابل"))
  }

  @Test func `the longest name wins`() {
    let words = Gazetteer.words(of: "Port Anselm Bay was closed")
    #expect(gazetteer.longestMatch(in: words, at: 0)?.entry.id == "nv-2")
    #expect(gazetteer.longestMatch(in: words, at: 1) == nil)
  }

  @Test func `a demonym is told from the place`() {
    let match = gazetteer.longestMatch(in: ["norvanian", "soldiers"], at: 0)
    #expect(match?.isDemonym == true)
    #expect(gazetteer.place(named: "Norvanian") == nil)
  }

  @Test func `a later entry with the same identifier replaces the earlier`() {
    let changed = gazetteer.adding([
      GazetteerEntry(id: "nv-1", name: "Anselm Harbour", kind: .city, parent: "nv")
    ])
    #expect(changed.place(named: "Port Anselm") == nil)
    #expect(changed.place(named: "Anselm Harbour")?.id == "nv-1")
    #expect(changed.entries.count == gazetteer.entries.count)
  }

  @Test func `the standard gazetteer is whole`() {
    let standard = Gazetteer.standard
    let identifiers = Set(standard.entries.map(\.id))
    #expect(identifiers.count == standard.entries.count)
    #expect(standard.entries.filter { $0.kind == .country }.count > 190)
    let orphans = standard.entries.filter { entry in
      entry.parent.map { !identifiers.contains($0) } ?? false
    }
    #expect(orphans == [])
  }

  @Test func `rows without a name are passed over`() {
    let table = "# note\nx\tcity\t\tTarn\tتارن\tTarnian\n\nbad\ny\tcity\t\t\n"
    let entries = Gazetteer.entries(fromTable: table)
    #expect(entries.map(\.id) == ["x"])
    #expect(entries.first?.forms == ["تارن"])
  }
}
