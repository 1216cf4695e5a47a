/// A range of tokens from one to before another, empty where they stand the other way round.
///
/// Takes the place of the standard operator for `Int` in this module, because that one traps: the
/// ends of ranges here follow from the text, and no text may stop the program.
func ..< (start: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (start, max(start, end)))
}
