import Testing

@testable import DemonstrationCase

@Suite struct PortableNetworkGraphicTests {
  @Test func `a picture ends with the trailer every picture ends with`() {
    // The check sum of an empty IEND chunk as the standard gives it.
    let trailer: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    let file = PortableNetworkGraphic(width: 3, height: 2, grey: 9).encoded(comment: "x")
    #expect(file.suffix(12).elementsEqual(trailer))
    #expect(file.prefix(8).elementsEqual([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
  }

  @Test func `what lies outside the picture is left out`() {
    var picture = PortableNetworkGraphic(width: 4, height: 4, grey: 255)
    let blank = picture.encoded(comment: "")
    picture.fill(x: 4..<9, y: 0..<9, grey: 0)
    #expect(picture.encoded(comment: "") == blank)
    picture.fill(x: 3..<9, y: 3..<9, grey: 0)
    #expect(picture.encoded(comment: "") != blank)
  }

  @Test func `the sketch carries the word fictional`() throws {
    let sketch = try SharedMaterial.document("lavar-field-sketch.png")
    #expect(String(decoding: sketch.bytes, as: UTF8.self).contains("Fictional."))
  }
}
