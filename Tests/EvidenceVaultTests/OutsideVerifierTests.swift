import EvidenceVault
import Foundation
import InquestTestSupport
import Testing
import TransparencyLog

/// The vault checked by programs that know nothing of this project, as the format promises.
struct OutsideVerifierTests {
  /// A line of the journal as an expert takes it apart.
  private struct Opening: Decodable {
    let i: Int
    let salt: String
    let envelope: String
  }

  private func openings(_ fixture: VaultFixture) throws -> [Opening] {
    try fixture.lines("journal/000000.jsonl").map {
      try JSONDecoder().decode(Opening.self, from: Data($0.utf8))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
  func `openssl gives the commitments of the log`() throws {
    let fixture = try VaultFixture.standard()
    var commitments: [String] = []
    try VaultReader(at: fixture.vault).events { _, event in commitments.append(event.commitment) }
    for opening in try openings(fixture) {
      let envelope = try #require(Data(base64Encoded: opening.envelope))
      let file = try fixture.folder.write(Array(envelope), to: "envelope.json")
      let result = try #require(
        OutsideTool.run(
          "/usr/bin/openssl",
          ["dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:\(opening.salt)", file.path]
        )
      )
      #expect(result.status == 0)
      #expect(result.output.contains(commitments[opening.i]))
    }
  }

  private static let scrub =
    "find vault/objects/sha256 -type f -printf '%f  %p\\n' | sha256sum -c --quiet"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func `sha256sum checks the objects and sees a flipped bit`() throws {
    let fixture = try VaultFixture.standard()
    let folder = fixture.folder.url.path
    let whole = try #require(OutsideTool.run("/bin/sh", ["-c", Self.scrub], folder: folder))
    #expect(whole.status == 0)
    #expect(whole.output == "")
    try fixture.flip(VaultFixture.objectPath(VaultFixture.exhibits[0]), at: 3)
    let flipped = try #require(OutsideTool.run("/bin/sh", ["-c", Self.scrub], folder: folder))
    #expect(flipped.status != 0)
  }

  private static let rootScript = """
    import sys, struct
    from pymerkle import InmemoryTree
    data = open(sys.argv[1], 'rb').read()
    tree = InmemoryTree(algorithm='sha256')
    while data:
        count = struct.unpack('>H', data[:2])[0]
        tree.append_entry(data[2:2 + count])
        data = data[2 + count:]
    print(tree.get_root().hex())
    """

  @Test(.enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with pymerkle"))
  func `pymerkle gives the root of the entry bundle`() throws {
    let fixture = try VaultFixture.standard()
    let script = try fixture.folder.write(Array(Self.rootScript.utf8), to: "root.py")
    let bundle = fixture.path("log/tile/entries/000.p/5")
    let python = try #require(OutsideTool.python)
    let result = try #require(OutsideTool.run(python, [script.path, bundle]))
    #expect(result.status == 0, "\(result.output)")
    let root = try VaultReader(at: fixture.vault).checkpoint.root.hex
    #expect(result.output.hasSuffix(root + "\n"))
  }

  private static let signatureScript = """
    import base64, hashlib, json, sys
    from securesystemslib.dsse import Envelope
    from securesystemslib.signer import SSlibKey
    key = base64.b64decode(open(sys.argv[2]).readline().split('+', 2)[2])[1:]
    name = hashlib.sha256(key).hexdigest()
    key = SSlibKey(name, 'ed25519', 'ed25519', {'public': key.hex()})
    for line in open(sys.argv[1]):
        envelope = Envelope.from_dict(json.loads(base64.b64decode(json.loads(line)['envelope'])))
        print(len(envelope.verify([key], 1)))
    envelope.payload = envelope.payload.replace(b'read', b'rood')
    try:
        envelope.verify([key], 1)
    except Exception:
        print('altered refused')
    """

  @Test(
    .enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with securesystemslib")
  )
  func `securesystemslib verifies every envelope and refuses an altered one`() throws {
    let fixture = try VaultFixture.standard()
    let script = try fixture.folder.write(Array(Self.signatureScript.utf8), to: "signature.py")
    let python = try #require(OutsideTool.python)
    let files = [fixture.path("journal/000000.jsonl"), fixture.path("log/trust/actors.vkey")]
    let result = try #require(OutsideTool.run(python, [script.path] + files))
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasSuffix("1\n1\n1\n1\n1\naltered refused\n"))
  }
}
