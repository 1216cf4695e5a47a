import Names
import RecordLinkage

/// What a comparison found, in words a person can check against the two values.
enum Agreement {
  /// Fields compared as sets of words, where the model's level is a range of weights.
  private static let ofWords: Set<ComparedField> = [
    .name, .father, .mother, .place, .address, .occupation, .text,
  ]

  /// The finding: by the words themselves for fields of words, else the model's level.
  static func words(_ field: FieldWeight) -> String {
    guard ofWords.contains(field.field), let a = field.valueA, let b = field.valueB else {
      return field.level
    }
    let left = NameFolding.words(of: a)
    let right = NameFolding.words(of: b)
    if Set(left) == Set(right) { return a == b ? "written the same" : "the same words" }
    let scripts = [left, right].map { words in words.map { NameSkeleton(word: $0).script } }
    if let one = scripts[0].first, let other = scripts[1].first, one != other {
      return field.weight > 0 ? "agree across two scripts" : "little in common across two scripts"
    }
    let shared = Set(left).intersection(right).count
    switch (shared, field.weight > 0) {
    case (0, true): return "similar spelling"
    case (0, false): return "different words"
    case (_, true): return "\(shared) of \(max(left.count, right.count)) words the same"
    case (_, false): return "only \(shared) of \(max(left.count, right.count)) words the same"
    }
  }
}
