/// Prices for how the words of two full names go together, in units; set by hand, because the
/// public material has single names only. They stand as lines `part` in the table of weights.
struct PartWeights: Sendable {
  /// Log odds against a random pair, which single names carry and words of a full name do not.
  let prior: Int32
  /// A word on both sides that meets no other, at worst and at best.
  let conflict: Int32
  let conflictAtBest: Int32
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
  /// Weight of two words below which they do not meet.
  let meeting: Int32
  /// How much of the evidence may stay unexplained in names taken as one run of sounds, and what
  /// such a run is worth at most beyond that.
  let unexplained: Int32
  let looseRun: Int32
  /// What fathers' names can say, for and against.
  let father: Int32

  init(_ weights: ComparisonWeights) {
    let value = { (name: String) in weights.parts[name] ?? 0 }
    prior = value("prior")
    conflict = value("conflict")
    conflictAtBest = value("conflict-at-best")
    trailing = value("trailing")
    inside = value("inside")
    leading = value("leading")
    nisba = value("nisba")
    dropped = value("dropped")
    swapped = value("swapped")
    misplaced = value("misplaced")
    initial = value("initial")
    meeting = value("meeting")
    unexplained = value("unexplained")
    looseRun = value("loose-run")
    father = value("father")
  }

  /// The names a table must have a line for.
  static let names = [
    "prior", "conflict", "conflict-at-best", "trailing", "inside", "leading", "nisba", "dropped",
    "swapped", "misplaced", "initial", "meeting", "unexplained", "loose-run", "father",
  ]
}
