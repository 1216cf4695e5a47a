/// The forms of an English verb.
enum VerbForms {
  /// The -s form.
  static func thirdPerson(_ lemma: String) -> String {
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where lemma.hasSuffix(ending) {
      return lemma + "es"
    }
    return lemma + "s"
  }

  /// The regular past, which is the participle too.
  static func past(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return lemma + "ed"
  }

  /// The -ing form; the past tells whether the last letter is doubled.
  static func gerund(_ lemma: String, past: String) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), lemma != "be" {
      return lemma.dropLast() + "ing"
    }
    if let last = lemma.last, past == lemma + String(last) + "ed" || doubling.contains(lemma) {
      return lemma + String(last) + "ing"
    }
    return lemma + "ing"
  }

  private static let doubling: Set<String> = [
    "get", "put", "set", "sit", "cut", "dig", "run", "win", "hit", "let", "shut", "forget", "begin",
    "forbid", "quit", "strip", "rob", "grab",
  ]

  private static func endsInConsonantY(_ lemma: String) -> Bool {
    guard lemma.hasSuffix("y"), let before = lemma.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
