import Gazetteer
import Statistics
import Testing

/// Whatever a name is, the answer is a refusal, a partial reading that says so, or a resolution; soon.
@Suite struct HostilePlaceNameTests {
  private let world = WorldGazetteer.standard

  @Test(arguments: [
    "", " ", "\u{0}\u{1}", "۔۔", "\u{202E}", "،،،", "()", "\u{FFFD}", "—", "\u{301}",
  ])
  func `a name without letters is refused with a sentence`(name: String) {
    let resolution = world.resolve(name)
    #expect(resolution.refusal == .noLetters)
    #expect(resolution.candidates == [])
    #expect(resolution.sentence.contains("no letters"))
  }

  @Test(arguments: [
    String(repeating: "Tehran ", count: 1_500), String(repeating: "a", count: 10_000),
    String(repeating: "\u{301}", count: 10_000), "Tehran" + String(repeating: "(", count: 10_000),
    String(repeating: "تهران، ", count: 2_000), String(repeating: "\u{0}", count: 1_000_000),
  ])
  func `a name of thousands of characters is refused and not repeated`(name: String) {
    let resolution = world.resolve(name)
    #expect(resolution.refusal == .tooLong(limit: 256))
    #expect(resolution.sentence.utf8.count < 200)
  }

  @Test func `unpaired surrogates are passed over and reported`() {
    let units = Array("Teh".utf16) + [0xD800] + Array("ran".utf16) + [0xDFFF]
    let resolution = world.resolve(String(decoding: units, as: UTF16.self))
    #expect(resolution.notes == [.undecodable])
    #expect(resolution.candidates.first?.place.id == "gn:112931")
  }

  @Test(arguments: [
    ("Teh\u{0}ran", PlaceNameNote.controls), ("\u{1B}Tehran\u{7}", .controls),
    ("\u{202E}Tehran\u{202C}", .directions), ("\u{200F}تهران\u{200E}", .directions),
  ])
  func `control and direction characters are passed over and reported`(
    name: String,
    note: PlaceNameNote
  ) {
    let resolution = world.resolve(name)
    #expect(resolution.notes == [note])
    #expect(resolution.candidates.first?.place.id == "gn:112931")
  }

  @Test(arguments: [
    "((((((((((Karaj))))))))))", "Karaj)))", "(((", ")(", "Karaj, , , ,", ",,,Karaj",
    "in in in", "of the of", "prison", "شهر شهر شهر", "city of city of", "Iran Iran Iran Iran",
    "🏔️ Karaj 🏔️", "K\u{301}\u{301}\u{301}araj", "京都", "Москва", "𝕶𝖆𝖗𝖆𝖏",
  ])
  func `an odd name gets an answer, the same each time`(name: String) {
    #expect(world.resolve(name) == world.resolve(name))
  }

  private static let pieces = [
    "Tehran", "Karaj", "تهران", "کرج", "prison", "province", "of", "in", "زندان", "استان", ",", "،",
    "(", ")", "[", "]", ";", "/", "\u{0}", "\u{202E}", "\u{200C}", "\u{FFFD}", "\u{FEFF}",
    "e\u{301}",
    "\u{1F3D4}", "ﻻ", "ß", "'", "-", "1", "۵", "\n", "\t", "Iran", "near", "در", "the", "sh", "zh",
  ]

  @Test(arguments: 0..<30)
  func `names of random pieces are answered`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var name = ""
    for _ in 0..<generator.below(30) {
      name += Self.pieces[generator.below(Self.pieces.count)]
      if generator.chance(0.5) { name += " " }
    }
    let context = PlaceContext(
      countries: [name, "IR"],
      province: name,
      nearby: [name, "Rasht"],
      years: 1988...1988
    )
    let resolution = world.resolve(name, in: context)
    #expect((resolution.refusal == nil) || resolution.candidates.isEmpty)
    #expect(resolution.name == name)
  }

  @Test(arguments: 0..<15)
  func `names of random characters are answered`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 900)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<generator.below(300) {
      if let scalar = Unicode.Scalar(UInt32(generator.below(0x11_0000))) { scalars.append(scalar) }
    }
    let name = String(scalars)
    let resolution = world.resolve(name)
    #expect(resolution.refusal != nil || resolution.unresolved <= 1)
  }

  @Test(arguments: 0..<25)
  func `stored names with letters changed are answered`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 300)
    let places = ["gn:112931", "gn:124620", "gn:418863", "site:gohardasht", "ir:tehran", "IR"]
    let names = world.names(of: places[generator.below(places.count)])
    var scalars = Array(names[generator.below(names.count)].unicodeScalars)
    for _ in 0..<(1 + generator.below(3)) where !scalars.isEmpty {
      let position = generator.below(scalars.count)
      switch generator.below(3) {
      case 0: scalars.remove(at: position)
      case 1: scalars.insert(scalars[generator.below(scalars.count)], at: position)
      default: scalars.swapAt(position, generator.below(scalars.count))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let resolution = world.resolve(String(view))
    #expect(resolution.candidates.count <= 32)
  }

  @Test func `folding and reading take steps in proportion to the length`() {
    // Ten times the text must not cost a hundred times: coarse, and of the best of several runs.
    let clock = ContinuousClock()
    let cost = { (count: Int) in
      let name = String(repeating: "شهر Tehran, ", count: count)
      return (0..<5).map { _ in clock.measure { _ = Gazetteer.words(of: name) } }.min() ?? .zero
    }
    #expect(cost(20_000) < cost(2_000) * 40)
  }
}
