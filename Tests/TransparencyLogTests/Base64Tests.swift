import Testing
import TransparencyLog

struct Base64Tests {
  /// The test vectors of RFC 4648 section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base64 is that of the RFC, both ways`(plain: String, encoded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(plain.utf8))
  }

  @Test(arguments: ["Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zg==Zg==", "Z===", "====", "Zm9v\n", "Zm-_"])
  func `base64 in another spelling is refused`(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test(arguments: ["0", "0G", "AB", "é0", " 00"])
  func `hexadecimal in another spelling is refused`(text: String) {
    #expect(Hexadecimal.decode(text) == nil)
  }

  @Test func `hexadecimal goes both ways`() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
  }

  /// Test case 2 of RFC 4231.
  @Test func `the commitment function is HMAC-SHA256`() {
    let code = Hash256.hmac(
      key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8)
    )
    #expect(code.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }
}
