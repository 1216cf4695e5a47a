import Names
import Testing

struct EditDistanceTests {
  @Test(
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("a", "", 1),
    ] as [(String, String, Int)]
  )
  func `the distance is the fewest edits and neighbour swaps`(
    first: String,
    second: String,
    expected: Int
  ) {
    #expect(EditDistance.distance(Array(first), Array(second), limit: 9) == expected)
    #expect(EditDistance.distance(Array(second), Array(first), limit: 9) == expected)
  }

  @Test
  func `beyond the limit only that is said`() {
    #expect(EditDistance.distance(Array("abcdef"), Array("uvwxyz"), limit: 2) == 3)
    #expect(EditDistance.distance(Array("abcdefgh"), Array("a"), limit: 2) == 3)
  }
}
