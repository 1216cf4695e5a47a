import DemonstrationCase
import DocumentReading
import Testing

@Suite struct InventedPaperTests {
  private static let texts = SharedMaterial.material.documents.map(\.fileName)
    .filter { !$0.hasSuffix(".png") }

  private static func text(_ name: String) throws -> String {
    try TextDecoding.decode(try SharedMaterial.document(name).bytes, file: name).text
  }

  @Test(arguments: texts)
  func `every paper says that it is fictional`(name: String) throws {
    let text = try Self.text(name)
    #expect(
      text.contains("This paper is fictional.") || text.contains("این نوشته ساختگی است")
        || text.contains("اين نوشته ساختگي است")
    )
  }

  @Test(
    arguments: SharedMaterial.material.documents.map(\.source)
      + SharedMaterial.material.lists.map(\.source)
  )
  func `every source says that it is fictional`(source: String) {
    #expect(source.contains("fictional"))
  }

  @Test func `papers lie under domains reserved for examples`() {
    let addresses = SharedMaterial.material.documents.compactMap(\.url)
    #expect(addresses.count >= 4)
    #expect(addresses.allSatisfy { $0.hasPrefix("https://") && $0.contains(".example/") })
  }

  @Test func `the typed testimony is in the code page of its time and loses no letter`() throws {
    let name = "testimony-sangvar-1388.txt"
    let bytes = try SharedMaterial.document(name).bytes
    #expect(!bytes.contains(UInt8(ascii: "?")))
    let decoded = try TextDecoding.decode(bytes, file: name)
    #expect(decoded.encoding.encoding == .windows1256)
    #expect(decoded.text.contains("زندان سنگوار در شهر تولوند"))
    #expect(decoded.text.contains("«به مادرم بگو كه نترسيدم.»"))
  }

  @Test func `sources give figures that cannot all be true`() throws {
    let courier = try Self.text("2021-08-28-courier-article.html")
    #expect(courier.contains("at least 1,400") && courier.contains("more\nthan 120"))
    #expect(try Self.text("1992-10-05-meridian-wire.html").contains("Around 900"))
    #expect(try Self.text("1396-06-08-sepidgah.html").contains("دست‌کم ۱٬۴۰۰ نفر"))
  }

  @Test func `the report quotes the lists as long as they are`() throws {
    let report = try Self.text("2017-06-21-nightjar-report.md")
    let entries = try SharedMaterial.listNames.map { name in
      try ParsedList(try SharedMaterial.list(name)).rows.count
    }
    let total = entries.reduce(0, +)
    let hundreds = String(String(1_000 + total % 1_000).dropFirst())
    #expect(report.contains("hold \(total / 1_000),\(hundreds) entries"))
    #expect(report.contains("the Families of Lavar have \(entries[0])"))
  }
}
