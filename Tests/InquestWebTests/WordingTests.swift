import Testing

@testable import Casework
@testable import InquestWeb

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-4_200, "−4,200"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `whole numbers are grouped by thousands`(number: Int, words: String) {
    #expect(Numerals.count(number) == words)
  }

  @Test(arguments: [
    (10_402, Numerals.Direction.nearest, "10,400"), (8_947, .down, "8,940"),
    (13_545, .up, "13,600"), (131, .down, "131"), (8_940, .down, "8,940"), (0, .up, "0"),
    (.infinity, .up, "not known"), (.nan, .down, "not known"), (999.7, .up, "1,000"),
  ])
  func `estimates have three digits and ranges are rounded outwards`(
    number: Double,
    direction: Numerals.Direction,
    words: String
  ) {
    #expect(Numerals.rounded(number, direction) == words)
  }

  @Test(arguments: [
    (1.0, "1"), (0.99999, "above 0.999"), (0.995, "0.995"), (0.83, "0.83"),
    (0.00001, "below 0.001"),
    (.nan, "not known"),
  ])
  func `a probability is never shown as more certain than it is`(value: Double, words: String) {
    #expect(Numerals.probability(value) == words)
  }

  @Test(arguments: [
    ("1988-09-01", "1 September 1988"), ("1988-07", "July 1988"), ("1988", "1988"),
    ("1911-21", "spring 1911"), ("198X", "1980 to 1989"), ("../2010-12", "until 31 December 2010"),
    ("1988-07/1988-09", "between 1 July 1988 and 30 September 1988"),
  ])
  func `a date is said as understood`(edtf: String, words: String) {
    #expect(DateWording.words(edtf) == words)
  }

  @Test(arguments: ["", "x", "9999999999", "1988-99", "/", "////", "21", "XXXX"])
  func `what is no date is not said as one`(edtf: String) {
    #expect(DateWording.words(edtf) == nil)
  }

  @Test func `an axis puts its values in order inside its ends`() {
    let values: [Double] = [3, 120, 4_500, 30_000]
    let scale = Scale(values, range: 100...500)
    #expect(scale.logarithmic)
    let places = values.map { scale($0) }
    #expect(places == places.sorted())
    #expect(places.allSatisfy { (100...500).contains($0) })
    #expect(abs(scale(100) - scale(10) - (scale(1_000) - scale(100))) < 0.001)
    #expect(scale(0) == 100)
    #expect(scale(.infinity) == 500)
  }

  @Test(arguments: [[], [0], [.nan], [.infinity, -3], [5, 5], [1e-9, 1e14]])
  func `an axis can be made of any values`(values: [Double]) {
    let scale = Scale(values, range: 0...100)
    for value in values + [1, 7] where !value.isNaN {
      #expect((0...100).contains(scale(value)))
    }
    #expect(scale.ticks.count < 70)
  }

  @Test func `letters that differ from the first value are marked, another script is marked whole`()
  {
    let cells = FieldDifference.cells(["Elias", "Elyas", "الیاس", nil, "Elias"])
    #expect(cells[0].markup == "<bdi>Elias</bdi>")
    #expect(cells[1].markup == "<bdi>El<mark>y</mark>as</bdi>")
    #expect(cells[2].markup == "<bdi><mark>الیاس</mark></bdi>")
    #expect(cells[3].markup.contains("not given"))
    #expect(cells[4].markup == "<bdi>Elias</bdi>")
  }

  @Test func `the same number in other digits is no difference`() {
    #expect(FieldDifference.cells(["24", "۲۴"])[1].markup == "<bdi>۲۴</bdi>")
  }
}
