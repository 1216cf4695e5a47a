import CaseModel
import DocumentReading
import Testing

struct TextDecodingTests {
  static let persian = "گزارش درباره ژرف‌ترین چالش‌ها: پنج نفر در تهران، کشته شدند."
  static let arabic = "قال الشاهد إن خمسة أشخاص قتلوا في المدينة، ثم دفنوا ليلاً."
  static let french = "« Le général a été arrêté à l’été », a déclaré François Lefèvre."

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      littleEndian
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  @Test func `UTF-8 with and without a mark`() throws {
    let plain = try TextDecoding.decode(Array(Self.persian.utf8), file: "a.txt")
    #expect(plain.text == Self.persian)
    #expect(plain.encoding.name == "UTF-8")
    let marked = try TextDecoding.decode(
      [0xEF, 0xBB, 0xBF] + Array(Self.persian.utf8),
      file: "a.txt"
    )
    #expect(marked.text == Self.persian)
    #expect(marked.hadByteOrderMark)
    #expect(marked.encoding.name == "UTF-8 with byte-order mark")
  }

  @Test(arguments: [true, false], [persian, arabic, french, "plain\n"])
  func `UTF-16 with and without a mark`(littleEndian: Bool, text: String) throws {
    let name = littleEndian ? "UTF-16LE" : "UTF-16BE"
    let bytes = utf16(text, littleEndian: littleEndian)
    let bare = try TextDecoding.decode(bytes, file: "a.txt")
    #expect(bare.text == text)
    #expect(bare.encoding.name == name)
    let mark: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let marked = try TextDecoding.decode(mark + bytes, file: "a.txt")
    #expect(marked.text == text)
    #expect(marked.encoding.name == name + " with byte-order mark")
  }

  @Test func `windows-1256 is known by its letters`() throws {
    // The sentence in that code page, which has no Persian yeh: Arabic yeh stands for it there.
    let text = "پنج نفر در گور چال کشته شدند، ژاله".replacing("ی", with: "ي")
    let bytes = try #require(CodePageBytes.windows1256(text))
    let decoded = try TextDecoding.decode(bytes, file: "a.txt")
    #expect(decoded.text == text)
    #expect(decoded.encoding.name == "windows-1256")
    #expect(decoded.confidence > 0.9)
  }

  @Test func `Arabic among Latin words is windows-1256 still`() throws {
    let text = "id,name\n1,محمد رضا\n2,علي أكبر\n3,John\n"
    let bytes = try #require(CodePageBytes.windows1256(text))
    #expect(try TextDecoding.decode(bytes, file: "a.csv").text == text)
  }

  @Test func `windows-1252 is known by where its letters stand`() throws {
    let bytes = try #require(CodePageBytes.windows1252(Self.french))
    let decoded = try TextDecoding.decode(bytes, file: "a.txt")
    #expect(decoded.text == Self.french)
    #expect(decoded.encoding.name == "windows-1252")
  }

  @Test func `a Cyrillic code page is refused rather than guessed`() {
    // "Свидетель сказал, что их было пять" in windows-1251.
    let bytes: [UInt8] = [
      0xD1, 0xE2, 0xE8, 0xE4, 0xE5, 0xF2, 0xE5, 0xEB, 0xFC, 0x20, 0xF1, 0xEA, 0xE0, 0xE7, 0xE0,
      0xEB, 0x2C, 0x20, 0xF7, 0xF2, 0xEE, 0x20, 0xE8, 0xF5, 0x20, 0xE1, 0xFB, 0xEB, 0xEE, 0x20,
      0xEF, 0xFF, 0xF2, 0xFC,
    ]
    #expect(throws: Problem.self) { try TextDecoding.decode(bytes, file: "a.txt") }
  }

  @Test func `broken UTF-8 is named with line and column, or replaced where asked`() throws {
    let text = Self.persian + "\r\n" + Self.persian
    let bytes = Array((text + "\nab").utf8) + [0xFF] + Array("c".utf8)
    let problem = #expect(throws: Problem.self) {
      try TextDecoding.decode(bytes, file: "a.txt")
    }
    #expect(problem?.kind == .badInput)
    #expect(problem?.line == 3)
    #expect(problem?.column == 3)
    let decoded = try TextDecoding.decode(bytes, file: "a.txt", damage: .replace)
    #expect(decoded.text == text + "\nab\u{FFFD}c")
    #expect(decoded.problems == [try #require(problem)])
  }

  @Test(arguments: [
    [0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x62, 0x00] as [UInt8], [0x61, 0, 0x0A, 0, 0x62],
  ])
  func `half a surrogate pair and half a unit are named`(units: [UInt8]) throws {
    let bytes = [0xFF, 0xFE] + units
    let problem = #expect(throws: Problem.self) { try TextDecoding.decode(bytes, file: "a.txt") }
    #expect(problem?.line == 2)
    #expect(problem?.column == 1)
    let decoded = try TextDecoding.decode(bytes, file: "a.txt", damage: .replace)
    #expect(decoded.text.hasPrefix("a\n\u{FFFD}"))
  }

  @Test func `no bytes are an empty text`() throws {
    #expect(try TextDecoding.decode([], file: "a.txt").text.isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any bytes end in a text or a problem`(seed: UInt64) {
    var generator = SeededBytes(seed: seed)
    let bytes = generator.bytes(count: Int(seed) * 3)
    do {
      _ = try TextDecoding.decode(bytes, file: "a.bin")
      let damaged = try TextDecoding.decode(bytes, file: "a.bin", damage: .replace)
      #expect(damaged.problems.isEmpty)
    } catch {
      #expect((error as? Problem)?.kind == .badInput)
    }
  }
}
