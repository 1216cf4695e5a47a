import CaseModel

/// How one simulated list came about: whom it knows, what it writes down, and how carefully.
public struct SimulatedListPlan: Sendable {
  /// What a column holds.
  public enum Column: Sendable, Hashable {
    /// The whole name in one cell.
    case fullName
    /// Given name or names.
    case given
    /// Surname or surnames.
    case surname
    /// The father's name.
    case father
    /// Man or woman.
    case sex
    /// Day of birth, whole or in part.
    case birth
    /// Age at the event.
    case age
    /// Day of the event.
    case event
    /// Town.
    case place
    /// Where the event was.
    case site
  }

  /// The list's name.
  public var name: String
  /// Headers and what they hold.
  public var columns: [(header: String, column: Column)]
  /// The share of people it knows by itself, before some are obscure.
  public var coverage: Double
  /// The share of its rows in Persian script; the others are Latin.
  public var persian: Double
  /// The share of its dates in the Solar Hijri calendar; the others are Gregorian.
  public var jalali: Double
  /// The share of its dates in the lunar calendar.
  public var lunar = 0.0
  /// The shares of birth dates that are missing, a year only, or a year and a month.
  public var birth = (missing: 0.15, year: 0.25, month: 0.05)
  /// The share of rows without father, town, event date and site.
  public var missing = (father: 0.35, place: 0.25, event: 0.3, site: 0.4)
  /// Multiplies the rates of slips.
  public var carelessness = 1.0
  /// The list it was partly compiled from, by its number, and the share of that list's rows taken.
  public var source: (list: Int, share: Double)?

  /// A list by its name, columns, coverage and share of Persian and Solar Hijri.
  public init(
    _ name: String,
    columns: [(header: String, column: Column)],
    coverage: Double,
    persian: Double,
    jalali: Double
  ) {
    self.name = name
    self.columns = columns
    self.coverage = coverage
    self.persian = persian
    self.jalali = jalali
  }
}
