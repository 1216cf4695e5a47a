import CaseModel
import Statistics
import Testing

@testable import DemonstrationCase

@Suite struct WritingTests {
  private static let styles: [WrittenDates.Style] = [
    .gregorian, .gregorianWords, .gregorianDayFirst, .jalali, .jalaliPersianDigits,
    .jalaliPersianWords, .jalaliWords,
  ]

  @Test(arguments: styles)
  func `a written day reads back as itself`(style: WrittenDates.Style) throws {
    for number in stride(from: 0, to: 9_000, by: 137) {
      let day = Day(number: number)
      let text = WrittenDates.write(day, style)
      let date = try #require(UncertainDate(parsing: text), "\(text)")
      #expect(date.isSingleDay && date.earliest == day, "\(text)")
    }
  }

  @Test(arguments: styles, [WrittenDates.Precision.month, .year])
  func `a written month or year holds its day`(
    style: WrittenDates.Style,
    precision: WrittenDates.Precision
  ) throws {
    let day = VictimPopulation.firstDay + 40
    let text = WrittenDates.write(day, style, precision: precision)
    let date = try #require(UncertainDate(parsing: text), "\(text)")
    #expect(date.earliest <= day && day <= date.latest)
    #expect(date.width > (precision == .month ? 28 : 364))
  }

  @Test func `a slip of the pen changes a word by one letter or two neighbours`() {
    var generator = SeededGenerator(seed: 5)
    var changed = 0
    for _ in 0..<200 {
      let word = PenSlip.inLatin("mohammad", using: &generator)
      #expect(abs(word.count - 8) <= 1 && word.first == "m")
      if word != "mohammad" { changed += 1 }
    }
    #expect(changed > 150)
    #expect(PenSlip.inPersian("علی", using: &generator) == "علی")
  }

  @Test func `cells that need quotation marks get them`() {
    var file = CommaSeparatedFile(byteOrderMark: false)
    file.append(["a", "b,c", "say \"so\"", ""])
    #expect(String(decoding: file.bytes, as: UTF8.self) == "a,\"b,c\",\"say \"\"so\"\"\",\r\n")
  }

  @Test func `letters the code page lacks become those people typed`() {
    #expect(Windows1256.encode("کی۵☃") == [0xDF, 0xED, 0x35, 0x3F])
  }
}
