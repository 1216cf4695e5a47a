import Testing
import TransparencyLog

/// The example of the note format's own documentation (golang.org/x/mod/sumdb/note).
struct SignedNoteTests {
  static let secret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let line = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let signature =
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
  static var note: String { "\(text)\n— PeterNeumann \(signature)\n" }

  @Test func `the published key pair belongs together`() throws {
    let key = try SigningKey(parsingSecret: Self.secret)
    #expect(key.verifier.description == Self.line)
    #expect(key.secretText == Self.secret)
    #expect(try VerifierKey(parsing: Self.line) == key.verifier)
    #expect(!"\(key)".contains("AYEK"))
  }

  @Test func `the published note verifies and is signed byte for byte`() throws {
    let key = try SigningKey(parsingSecret: Self.secret)
    let note = try SignedNote(parsing: Array(Self.note.utf8))
    #expect(try note.verify(with: [key.verifier]) == [key.verifier])
    var mine = try #require(SignedNote(text: Self.text))
    try mine.sign(with: key)
    #expect(mine.bytes == Array(Self.note.utf8))
  }

  @Test(arguments: [0, 40, 97])
  func `a note with a changed letter does not verify`(position: Int) throws {
    let key = try VerifierKey(parsing: Self.line)
    var bytes = Array(Self.note.utf8)
    bytes[position] ^= 1
    let note = try SignedNote(parsing: bytes)
    #expect(throws: LogProblem.self) { try note.verify(with: [key]) }
  }

  @Test func `a signature by an unknown key is passed over, alone it is refused`() throws {
    let known = try SigningKey(parsingSecret: Self.secret)
    let other = try #require(SigningKey(name: "other", seed: [UInt8](repeating: 9, count: 32)))
    var note = try #require(SignedNote(text: Self.text))
    try note.sign(with: other)
    #expect(throws: LogProblem.self) { try note.verify(with: [known.verifier]) }
    try note.sign(with: known)
    let read = try SignedNote(parsing: note.bytes)
    #expect(try read.verify(with: [known.verifier]) == [known.verifier])
  }

  @Test(arguments: [
    "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— name AAAA\n",
    "text\n\n- name AAAAAAAA\n", "text\n\n— name AAAAAAAA", "te\u{7}xt\n\n— name AAAAAAAA\n",
    "text\r\n\n— name AAAAAAAA\n", "text\n\n— na+me AAAAAAAA\n", "text\n\n— name AAAAAAA\n",
    "text\n\n— name  AAAAAAAA\n",
  ])
  func `a malformed note is refused`(text: String) {
    #expect(throws: LogProblem.self) { try SignedNote(parsing: Array(text.utf8)) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: LogProblem.self) {
      try SignedNote(parsing: [0xFF, 0xFE] + Array(Self.note.utf8))
    }
  }

  @Test(arguments: [
    "", "a", "a+b", "a+b+c", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])
  func `a malformed verifier key is refused`(line: String) {
    #expect(throws: LogProblem.self) { try VerifierKey(parsing: line) }
  }

  @Test func `a checkpoint survives being written and read`() throws {
    let key = try SigningKey(parsingSecret: Self.secret)
    let state = Checkpoint(origin: "example.org/log", size: 42, root: .sha256([1]))
    let note = try state.signed(with: key)
    let read = try SignedNote(parsing: note.bytes)
    #expect(try Checkpoint(parsing: read.text) == state)
    #expect(read.text == "example.org/log\n42\nS/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=\n")
  }

  @Test(arguments: [
    "origin\n", "origin\n1\n", "origin\n01\n\(root)\n", "origin\n+1\n\(root)\n",
    "origin\n-1\n\(root)\n", "origin\n1\nAAAA\n", "\n1\n\(root)\n", "origin\n1\n\(root)",
    "origin\n99999999999999999999\n\(root)\n", "origin\n1\n\(root)\n\nmore\n",
  ])
  func `a malformed checkpoint is refused`(text: String) {
    #expect(throws: LogProblem.self) { try Checkpoint(parsing: text) }
  }

  static let root = Base64.encode(Hash256.sha256([]).bytes)
}
