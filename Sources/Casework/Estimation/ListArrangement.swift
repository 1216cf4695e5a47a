import CaseModel
import MultipleSystemsEstimation

/// Which lists count as one and which are left out before anything is estimated.
///
/// A list that was compiled from another is no second observation of anybody: lists of one origin
/// count as one list, on which a person is who is on any of them.
struct ListArrangement: Sendable {
  /// A list as it is counted.
  struct Entry: Sendable, Hashable {
    /// Its name: that of its one member, or all joined by " + ".
    var name: String
    /// Places among the lists given, in order.
    var members: [Int]
  }

  /// What is known of the lists' origins before a person says anything.
  struct Provenance: Sendable {
    /// Lists of one origin, each inner array one group of places.
    var groups: [[Int]] = []
    /// Lists compiled from several others, which add nothing of their own.
    var compilations: [Int] = []
  }

  /// The lists as they are counted, in the order of their first members.
  let entries: [Entry]
  /// What was pooled and left out, and why, in whole sentences.
  let remarks: [String]
  private let bits: [Int?]

  /// Arranges lists by what is known of them and what a person asks.
  ///
  /// Throws a `Problem` of kind `usage` for a name that is not there, a group of one, or a list that
  /// is both pooled and left out; of kind `badInput` where more lists are left than methods take.
  init(
    lists: [String],
    choices: EstimateChoices = EstimateChoices(),
    provenance: Provenance = Provenance(),
    file: String? = nil
  ) throws(Problem) {
    let pooled = try Self.places(choices.pooled, option: "--pool", lists)
    let origins = try Self.places(choices.oneOrigin, option: "--one-origin", lists)
    let asked = Set(try Self.places(choices.leftOut, option: "--leave-out", lists))
    for place in asked where (pooled + origins).contains(where: { $0.contains(place) }) {
      throw Problem(
        .usage,
        "the list \"\(lists[place])\" is both taken together with others and left out",
        remedy: "Say only one of the two."
      )
    }
    // What a person says of a compilation outweighs what follows from its import.
    let named = Set((pooled + origins).joined())
    let compilations = provenance.compilations.filter {
      !named.contains($0) && !asked.contains($0)
    }
    let out = asked.union(compilations)
    var leader = Array(lists.indices)
    func first(_ place: Int) -> Int {
      var place = place
      while leader[place] != place { place = leader[place] }
      return place
    }
    var remarks: [String] = []
    for (groups, words) in [
      (provenance.groups + origins, "come from one origin"),
      (pooled, "are taken together as asked"),
    ] {
      for group in groups {
        let kept = group.filter { !out.contains($0) }
        guard kept.count > 1 else { continue }
        for place in kept {
          let pair = [first(kept[0]), first(place)].sorted()
          leader[pair[1]] = pair[0]
        }
        let remark =
          "The lists \(Self.listed(kept.map { lists[$0] })) \(words) and count as one list."
          + (words.hasSuffix("origin")
            ? " What one of them took from another is no second observation." : "")
        if !remarks.contains(remark) { remarks.append(remark) }
      }
    }
    if !asked.isEmpty {
      let names = Self.listed(asked.sorted().map { lists[$0] })
      remarks.append("Left out as asked: \(names).")
    }
    if !compilations.isEmpty {
      let names = Self.listed(compilations.sorted().map { lists[$0] })
      remarks.append(
        "Left out, because compiled from several of the other lists: \(names). It repeats what they "
          + "say and is no observation of its own."
      )
    }
    var entries: [Entry] = []
    var bits = [Int?](repeating: nil, count: lists.count)
    for place in lists.indices where !out.contains(place) && first(place) == place {
      let members = lists.indices.filter { !out.contains($0) && first($0) == place }
      for member in members { bits[member] = entries.count }
      var name = members.map { lists[$0] }.joined(separator: " + ")
      // A list may happen to be called as the pool is.
      while entries.contains(where: { $0.name == name })
        || (members.count > 1 && lists.contains(name))
      { name += " +" }
      entries.append(Entry(name: name, members: members))
    }
    guard !entries.isEmpty else {
      throw Problem(.usage, "every list is left out", remedy: "Keep at least two.")
    }
    guard entries.count <= CaptureHistoryTable.listLimit else {
      throw Problem(
        .badInput,
        "there are \(entries.count) lists and at most \(CaptureHistoryTable.listLimit) can be used",
        file: file,
        line: file == nil ? nil : 1,
        remedy: "Take lists of one origin together (--pool A,B) or leave some out (--leave-out A)."
      )
    }
    self.entries = entries
    self.bits = bits
    self.remarks = remarks
  }

  /// The bit of a list in histories as they are counted; nil where it is left out.
  func bit(of list: Int) -> Int? { bits[list] }

  /// Capture histories of people over the lists as they are counted, and how many are on none of those.
  ///
  /// - Parameter people: How many people are on exactly the lists of a pattern, bit *i* for list *i* of
  ///   the lists given.
  /// - Returns: The table, and how many people are on no list that counts.
  /// - Throws: A `Problem` where the table cannot be, as with more people than have ever lived.
  func table(
    of people: [Int: Int]
  ) throws(Problem) -> (table: CaptureHistoryTable, unseen: Int) {
    var counts = [Int](repeating: 0, count: 1 << entries.count)
    for (pattern, count) in people { counts[history(pattern)] += count }
    let unseen = counts[0]
    counts[0] = 0
    return (try CaptureHistoryTable(lists: entries.map(\.name), counts: counts), unseen)
  }

  /// A history over the lists given, bit *i* for list *i*, as it is counted.
  private func history(_ pattern: Int) -> Int {
    bits.indices.reduce(0) { history, place in
      guard place < Int.bitWidth - 1, pattern & 1 << place != 0, let bit = bits[place] else {
        return history
      }
      return history | 1 << bit
    }
  }

  /// The ``remarks``, and how many people are on nothing but lists that are left out, if any are.
  func remarks(unseen people: Int) -> [String] {
    guard people > 0 else { return remarks }
    return remarks + [
      "\(RoundedFigure.exact(people)) \(people == 1 ? "person is" : "people are") on no list but those "
        + "left out, and not among the people observed."
    ]
  }

  private static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func places(
    _ groups: [[String]],
    option: String,
    _ lists: [String]
  ) throws(Problem) -> [[Int]] {
    var result: [[Int]] = []
    for group in groups {
      let found = Set(try places(group, option: option, lists)).sorted()
      guard found.count > 1 else {
        throw Problem(
          .usage,
          "\(option) \(group.joined(separator: ",")) does not name two lists",
          remedy: "Name the lists that count as one, with commas between: \(option) A,B."
        )
      }
      result.append(found)
    }
    return result
  }

  private static func places(
    _ names: [String],
    option: String,
    _ lists: [String]
  ) throws(Problem) -> [Int] {
    var result: [Int] = []
    for name in names {
      guard let place = lists.firstIndex(of: name) else {
        throw Problem(
          .usage,
          "\(option) names the list \"\(name)\", which is not there",
          remedy: "The lists are \(lists.joined(separator: ", "))."
        )
      }
      result.append(place)
    }
    return result
  }
}
