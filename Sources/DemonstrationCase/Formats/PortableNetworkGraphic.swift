/// A small grey picture written as PNG (ISO/IEC 15948), uncompressed.
struct PortableNetworkGraphic {
  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int
  /// Grey values row by row, 0 black to 255 white.
  private var pixels: [UInt8]

  /// A picture of one grey.
  init(width: Int, height: Int, grey: UInt8) {
    self.width = max(1, width)
    self.height = max(1, height)
    pixels = [UInt8](repeating: grey, count: self.width * self.height)
  }

  /// Fills a rectangle; what lies outside the picture is left out.
  mutating func fill(x: Range<Int>, y: Range<Int>, grey: UInt8) {
    for row in y.clamped(to: 0..<height) {
      for column in x.clamped(to: 0..<width) { pixels[row * width + column] = grey }
    }
  }

  /// The file, with a comment that readers of metadata show.
  func encoded(comment: String) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 0, 0, 0, 0]
    file += chunk("IHDR", header)
    file += chunk("tEXt", Array("Comment".utf8) + [0] + Array(comment.utf8))
    var rows: [UInt8] = []
    for row in 0..<height {
      rows.append(0)
      rows += pixels[(row * width)..<((row + 1) * width)]
    }
    file += chunk("IDAT", zlib(rows))
    file += chunk("IEND", [])
    return file
  }

  /// Stored blocks in a zlib stream (RFC 1950 and 1951): no compression, nothing to get wrong.
  private func zlib(_ data: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var start = 0
    while start < data.count {
      let end = min(data.count, start + 0xFFFF)
      let length = UInt16(end - start)
      stream.append(end == data.count ? 1 : 0)
      stream += [UInt8(length & 0xFF), UInt8(length >> 8)]
      stream += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
      stream += data[start..<end]
      start = end
    }
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + bigEndian(b << 16 | a)
  }

  private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(cyclicRedundancyCheck(body))
  }

  private func cyclicRedundancyCheck(_ data: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in data {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return ~remainder
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }
}
