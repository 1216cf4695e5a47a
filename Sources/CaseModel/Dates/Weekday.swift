/// A day of the week; raw values as ISO 8601: Monday is 1.
public enum Weekday: Int, Codable, Hashable, Sendable, CaseIterable {
  /// Days of the week.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name, as it is written in a sentence.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

extension Day {
  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = (number + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }
}
