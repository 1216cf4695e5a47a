public import CaseModel

/// Reads a date as a person writes it.
public struct ParseDate: Sendable {
  private let calendar: CalendarSystem?
  private let anchor: UncertainDate?

  /// Makes the operation.
  ///
  /// - Parameters:
  ///   - calendar: The calendar of the source; nil where the text has to tell.
  ///   - relativeTo: The day that "a week later" counts from, as a person writes it.
  /// - Throws: A `Problem` of kind `usage` where `relativeTo` is no date.
  public init(calendar: CalendarSystem? = nil, relativeTo: String? = nil) throws {
    self.calendar = calendar
    do throws(DateProblem) {
      anchor = try relativeTo.map { text throws(DateProblem) in
        try UncertainDate(reading: text, calendar: calendar)
      }
    } catch {
      throw Problem(
        .usage,
        "the date to count from is not understood",
        column: error.position.map { $0 + 1 },
        remedy: error.description
      )
    }
  }

  /// The date; its notes say what was assumed.
  ///
  /// - Throws: A `Problem` of kind `badInput` that says what is wrong and what would be accepted.
  public func date(_ text: String) throws -> UncertainDate {
    do throws(DateProblem) {
      return try UncertainDate(reading: text, calendar: calendar, relativeTo: anchor)
    } catch {
      throw Problem(
        .badInput,
        "this is not a date that can be read",
        column: error.position.map { $0 + 1 },
        remedy: error.description
      )
    }
  }
}
