import ArgumentParser
import CaseModel
import Casework
import Foundation

struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Reads dates of several calendars and languages.",
    subcommands: [ParseDateCommand.self]
  )
}

struct ParseDateCommand: ParsableCommand {
  enum Calendar: String, ExpressibleByArgument, CaseIterable {
    case auto, gregorian, jalali, hijri, julian

    var system: CalendarSystem? { CalendarSystem(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Says which days a date may be, and what was assumed in reading it.",
    discussion: """
      English, Persian, Dari, Arabic and Kurdish: "10 Shahrivar 1367", "مرداد ۶۷", "late summer \
      1988", "between July and September 1988", "about a week after 1988-07-28", or EDTF. The result \
      is a set of days in EDTF, always Gregorian, with its first and last day; an end that is not \
      known is null.
      """
  )

  @Argument(help: "The date as it is written.")
  var text: String
  @Option(help: "The day that a relative date counts from.")
  var relativeTo: String?
  @Option(help: "The calendar of the source: auto, gregorian, jalali, hijri or julian.")
  var calendar = Calendar.auto
  @OptionGroup var report: ReportFormat

  func run() throws {
    let date = try ParseDate(calendar: calendar.system, relativeTo: relativeTo).date(text)
    let day = { (day: Day) -> Any in
      day > .unboundedPast && day < .unboundedFuture ? day.iso8601 : NSNull()
    }
    let notes = date.notes.map(\.description)
    report.print(
      ([date.edtf] + notes).joined(separator: "\n  "),
      json: [
        "edtf": date.edtf, "earliest": day(date.earliest), "latest": day(date.latest),
        "calendar": date.calendar.rawValue, "original": date.original,
        "quantifier": date.quantifier.rawValue, "approximate": date.approximate,
        "uncertain": date.uncertain, "notes": notes,
      ]
    )
  }
}
