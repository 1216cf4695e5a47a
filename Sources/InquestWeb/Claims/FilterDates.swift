import CaseModel
import Casework

/// The dates of a filter as a person typed them, turned into the days that a case understands.
///
/// "1988", "July 1988" and "مرداد ۱۳۶۷" all do: the first possible day begins, the last one ends.
struct FilterDates: Sendable {
  /// The filter with days in place of words; what was not understood is left out.
  private(set) var understood: ClaimFilter
  /// What was left out, in sentences.
  private(set) var warnings: [String] = []

  /// Reads the dates of a filter.
  init(_ filter: ClaimFilter) {
    understood = filter
    understood.from = nil
    understood.to = nil
    if let words = filter.from {
      understood.from = date(words)?.earliest.iso8601
    }
    if let words = filter.to {
      understood.to = date(words)?.latest.iso8601
    }
  }

  private mutating func date(_ words: String) -> UncertainDate? {
    if let date = UncertainDate(parsing: words) { return date }
    warnings.append(
      "“\(Wording.shortened(words, to: 60))” was not understood as a date and was left out. "
        + "Write it as 1988-07-28, July 1988 or 1367-05-06."
    )
    return nil
  }
}
