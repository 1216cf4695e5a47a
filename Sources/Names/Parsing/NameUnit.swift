/// Words of the bearer's own name that can only be one part: `Abd al-Rahman`, `Mohammad-Reza`.
struct NameUnit {
  /// What the words themselves say of the part.
  enum Hint: Hashable {
    case none
    case given
    case surname
    case nisba
    case kunya
    case initial
    case patronymic
  }

  /// Positions of its words, without a gap.
  var range: Range<Int>
  /// What its words say.
  var hint = Hint.none
  /// Belief, in 0...1, that it is a given name and not a surname, by its words alone.
  var givenBelief = 0.5
  /// Whether the name of a place is in it.
  var isPlace = false
}
