import Testing

@testable import RecordLinkage

/// Places compared by where they lie.
struct LocationTests {
  /// Enough different towns for their places to be looked at.
  private static let others = [
    "Mashhad", "Isfahan", "Karaj", "Ahvaz", "Qom", "Kermanshah", "Urmia", "Rasht", "Kerman",
    "Hamadan",
    "Yazd", "Ardabil", "Zanjan",
  ]

  private static func level(_ one: [String], _ two: [String]) -> Int {
    let columns = one.indices.map { column in
      FieldColumn(
        kind: .place,
        header: "place\(column)",
        values: [one[column], two[column]] + others.map { column == 0 ? $0 : "" }
      )
    }
    let ids = TextArena((0..<(others.count + 2)).map { "\($0)" })
    guard let location = LocationBuilder.build([LinkageList(name: "a", ids: ids, columns: columns)])
    else { return 0 }
    return location.view.level(location.places[0], location.places[1])
  }

  @Test(
    arguments: [
      ("Tehran", "تهران", 1), ("Shiraz", "شیراز", 1),
      ("Tehran", "Zahedan", 6), ("Tehran", "Baghdad", 7), ("Tehran", "Qwzrtx", 0),
    ] as [(String, String, Int)]
  )
  func `places agree as nearly as they lie, in either script`(a: String, b: String, level: Int) {
    #expect(Self.level([a], [b]) == level)
    #expect(Self.level([b], [a]) == level)
  }

  @Test func `a place written alike is left to its words`() {
    #expect(Self.level(["Tehran"], ["Tehran"]) == 0)
    #expect(Self.level(["Zahedan", "Tehran"], ["Tehran", "Tabriz"]) == 0)
  }

  @Test
  func `of several places the nearest two count`() {
    #expect(Self.level(["Zahedan", "Tehran"], ["Tabriz", "تهران"]) == 1)
    #expect(Self.level(["Zahedan", ""], ["Tabriz", "Tehran"]) == 6)
  }

  @Test func `where there are few different places, their words are enough`() {
    let column = FieldColumn(
      kind: .place,
      header: "place",
      values: Self.others.prefix(11) + ["Mashhad", "مشهد"]
    )
    let ids = TextArena((0..<13).map { "\($0)" })
    #expect(LocationBuilder.build([LinkageList(name: "a", ids: ids, columns: [column])]) == nil)
  }

  @Test
  func `where the gazetteer knows few of the places, it is not asked`() {
    let names = (0..<80).map { "Xqzvortu\($0)wkj" } + ["Tehran"]
    let column = FieldColumn(kind: .place, header: "place", values: names)
    let list = LinkageList(
      name: "a",
      ids: TextArena(names.indices.map { "\($0)" }),
      columns: [column]
    )
    #expect(LocationBuilder.build([list]) == nil)
    #expect(LocationBuilder.build([]) == nil)
  }
}
