/// Prices for how the words of two full names go together, in units.
///
/// Set by hand, because the public material has single names only. They stand as lines `part` in the
/// table of weights.
struct PartWeights: Sendable {
  /// Log odds against a random pair, which single names carry and words of a full name do not.
  let prior: Int32
  /// A word on both sides that meets no other.
  let conflict: Int32
  /// A word more on one side: after the words that meet, between them, before them.
  let trailing: Int32
  let inside: Int32
  let leading: Int32
  /// The same where the word is a place or tribe, or a beginning like Mohammad or Seyed.
  let nisba: Int32
  let dropped: Int32
  /// Words that meet in another order, where order is a guess and where it is known.
  let swapped: Int32
  let misplaced: Int32
  /// An initial that fits.
  let initial: Int32
  /// Log odds of two words below which they do not meet.
  let meeting: Int32
  /// How far above the log odds of their unlikeliest words two names can come.
  let slack: Int32
  /// How much of the evidence may stay unexplained in names taken as one run of sounds.
  let unexplained: Int32
  /// What fathers' names can say, for and against.
  let father: Int32

  /// Takes the prices from the lines of a table; nil where one is missing.
  init?(_ lines: [String: Int32]) {
    guard let prior = lines["prior"], let conflict = lines["conflict"],
      let trailing = lines["trailing"], let inside = lines["inside"],
      let leading = lines["leading"], let nisba = lines["nisba"], let dropped = lines["dropped"],
      let swapped = lines["swapped"], let misplaced = lines["misplaced"],
      let initial = lines["initial"], let meeting = lines["meeting"],
      let slack = lines["slack"],
      let unexplained = lines["unexplained"], let father = lines["father"]
    else { return nil }
    self.prior = prior
    self.conflict = conflict
    self.trailing = trailing
    self.inside = inside
    self.leading = leading
    self.nisba = nisba
    self.dropped = dropped
    self.swapped = swapped
    self.misplaced = misplaced
    self.initial = initial
    self.meeting = meeting
    self.slack = slack
    self.unexplained = unexplained
    self.father = father
  }
}
