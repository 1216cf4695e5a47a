/// Which scripts a pair of names is written in: each kind has weights of its own.
package enum PairKind: Int, Sendable {
  /// Both in Latin letters, or another script without a table of its own.
  case latin
  /// One in each.
  case cross
  /// Both in the Arabic script.
  case arabic
}
