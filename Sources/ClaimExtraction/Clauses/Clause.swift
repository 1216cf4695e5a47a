/// A stretch of a region that holds one proposition.
struct Clause: Sendable {
  var tokens: Range<Int>
  var layer: Claim.Layer
  var rule: String
  /// Whether it stands in an "if" clause or follows from one.
  var isConditional = false
  /// The subject, where it stands outside the clause or starts it.
  var subject: Range<Int>?
}
