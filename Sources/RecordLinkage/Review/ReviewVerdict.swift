/// What a reviewer says about two records.
public enum ReviewVerdict: String, Codable, Hashable, Sendable, CaseIterable {
  /// They are one person.
  case same
  /// They are two people.
  case different
  /// What is known does not settle it.
  case undecided
}
