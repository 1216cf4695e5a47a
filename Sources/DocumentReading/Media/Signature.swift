/// The bytes by which a format that is not text is known.
struct Signature: Sendable {
  /// What people call it.
  let name: String
  /// Its media type.
  let type: String
  private let bytes: [UInt8]
  private let offset: Int
  /// Whether the extension says more than the bytes do.
  let isArchive: Bool

  private init(
    _ name: String,
    _ type: String,
    _ bytes: [UInt8],
    offset: Int = 0,
    isArchive: Bool = false
  ) {
    self.name = name
    self.type = type
    self.bytes = bytes
    self.offset = offset
    self.isArchive = isArchive
  }

  /// Whether `file` begins so.
  func matches(_ file: [UInt8]) -> Bool { file.dropFirst(offset).starts(with: bytes) }

  /// All that are known.
  static let all: [Signature] = [
    Signature("a PDF document", "application/pdf", Array("%PDF-".utf8)),
    Signature("an RTF document", "application/rtf", Array("{\\rtf".utf8)),
    Signature("a ZIP archive", "application/zip", [0x50, 0x4B, 3, 4], isArchive: true),
    Signature("a ZIP archive", "application/zip", [0x50, 0x4B, 5, 6], isArchive: true),
    Signature(
      "an old Office document",
      "application/x-ole-storage",
      [0xD0, 0xCF, 0x11, 0xE0],
      isArchive: true
    ),
    Signature("a gzip archive", "application/gzip", [0x1F, 0x8B]),
    Signature("a 7z archive", "application/x-7z-compressed", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature("a RAR archive", "application/vnd.rar", Array("Rar!\u{1A}\u{7}".utf8)),
    Signature("a PNG image", "image/png", [0x89, 0x50, 0x4E, 0x47]),
    Signature("a JPEG image", "image/jpeg", [0xFF, 0xD8, 0xFF]),
    Signature("a GIF image", "image/gif", Array("GIF8".utf8)),
    Signature("a TIFF image", "image/tiff", [0x49, 0x49, 0x2A, 0]),
    Signature("a TIFF image", "image/tiff", [0x4D, 0x4D, 0, 0x2A]),
    Signature("a WebP image", "image/webp", Array("WEBP".utf8), offset: 8),
    Signature("a WAVE sound recording", "audio/wav", Array("WAVE".utf8), offset: 8),
    Signature("an MP4 or HEIF recording", "video/mp4", Array("ftyp".utf8), offset: 4),
    Signature("an MP3 sound recording", "audio/mpeg", Array("ID3".utf8)),
    Signature("an Ogg recording", "audio/ogg", Array("OggS".utf8)),
    Signature("an SQLite database", "application/vnd.sqlite3", Array("SQLite format 3\u{0}".utf8)),
    Signature("a program", "application/x-elf", [0x7F, 0x45, 0x4C, 0x46]),
  ]
}
