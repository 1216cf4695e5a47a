import Testing
import TransparencyLog

struct MerkleTreeTests {
  /// The leaves and roots of the reference tree of Certificate Transparency's test data.
  static let referenceLeaves = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]
  static let referenceRoots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test(arguments: 1...8)
  func `the roots of the reference tree are the published ones`(size: Int) throws {
    let leaves = try Self.referenceLeaves.prefix(size).map { try #require(Hexadecimal.decode($0)) }
    #expect(PlainMerkleTree.tree(leaves).root.hex == Self.referenceRoots[size - 1])
  }

  @Test func `the empty tree has the hash of nothing`() {
    #expect(
      MerkleTree().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
  }

  @Test(arguments: [1, 2, 3, 255, 256, 257, 513, 1000])
  func `a root is what the definition gives`(size: Int) {
    let entries = PlainMerkleTree.entries(size)
    #expect(PlainMerkleTree.tree(entries).root == PlainMerkleTree.root(entries[...]))
  }

  @Test func `every earlier root can still be asked for`() {
    let entries = PlainMerkleTree.entries(300)
    let tree = PlainMerkleTree.tree(entries)
    for size in 0...300 {
      #expect(tree.root(atSize: size) == PlainMerkleTree.root(entries.prefix(size)))
    }
    #expect(tree.root(atSize: 301) == nil)
    #expect(tree.root(atSize: -1) == nil)
  }

  @Test(arguments: 1...65)
  func `every inclusion proof is the definition's and verifies only for its leaf`(size: Int) throws
  {
    let entries = PlainMerkleTree.entries(size)
    let tree = PlainMerkleTree.tree(entries)
    for index in 0..<size {
      let proof = try #require(tree.inclusionProof(leaf: index, size: size))
      #expect(proof.path == PlainMerkleTree.path(index, entries[...]))
      #expect(proof.verifies(leaf: .leaf(entries[index]), root: tree.root))
      #expect(!proof.verifies(leaf: .leaf([0xFF]), root: tree.root))
      #expect(!proof.verifies(leaf: .leaf(entries[index]), root: .leaf([0xFF])))
      let moved = InclusionProof(leafIndex: index ^ 1, treeSize: size, path: proof.path)
      #expect(size == 1 || !moved.verifies(leaf: .leaf(entries[index]), root: tree.root))
      let longer = InclusionProof(
        leafIndex: index,
        treeSize: size,
        path: proof.path + [.sha256([])]
      )
      #expect(!longer.verifies(leaf: .leaf(entries[index]), root: tree.root))
      let shorter = InclusionProof(
        leafIndex: index,
        treeSize: size,
        path: Array(proof.path.dropLast())
      )
      #expect(size == 1 || !shorter.verifies(leaf: .leaf(entries[index]), root: tree.root))
    }
    #expect(tree.inclusionProof(leaf: size, size: size) == nil)
    #expect(tree.inclusionProof(leaf: 0, size: size + 1) == nil)
  }

  @Test(arguments: 0...65)
  func `every consistency proof is the definition's and verifies only its roots`(size: Int) throws {
    let entries = PlainMerkleTree.entries(size)
    let tree = PlainMerkleTree.tree(entries)
    for first in 0...size {
      let proof = try #require(tree.consistencyProof(from: first, to: size))
      #expect(proof.path == PlainMerkleTree.proof(first, entries[...]))
      let early = PlainMerkleTree.root(entries.prefix(first))
      #expect(proof.verifies(first: early, second: tree.root))
      #expect(!proof.verifies(first: .leaf([0xFF]), second: tree.root))
      // From the empty tree there is nothing to prove, so any later root stands.
      #expect(first == 0 && size > 0 || !proof.verifies(first: early, second: .leaf([0xFF])))
      for position in proof.path.indices {
        var path = proof.path
        path[position] = .sha256([1])
        let altered = ConsistencyProof(firstSize: first, secondSize: size, path: path)
        #expect(!altered.verifies(first: early, second: tree.root))
      }
    }
    #expect(tree.consistencyProof(from: size + 1, to: size) == nil)
  }

  @Test(arguments: [(-1, 3), (3, 3), (4, 3), (0, 0), (0, -1), (Int.max, Int.min)])
  func `a proof of impossible numbers is refused`(index: Int, size: Int) {
    let proof = InclusionProof(leafIndex: index, treeSize: size, path: [])
    #expect(!proof.verifies(leaf: .sha256([]), root: .sha256([])))
    guard index != size else { return }
    let consistency = ConsistencyProof(firstSize: index, secondSize: size, path: [.sha256([])])
    #expect(!consistency.verifies(first: .sha256([]), second: .sha256([])))
  }
}
