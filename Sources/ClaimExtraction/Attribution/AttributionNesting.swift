/// Which attribution each token belongs to, and which attribution lies in which.
struct AttributionNesting {
  /// For each attribution, the one whose content it stands in; -1 for the document itself.
  let parents: [Int]
  /// For each token, the innermost attribution whose content it is; -1 for the document itself.
  let owners: [Int32]
  /// Whether a token only attributes.
  let isFrame: [Bool]

  init(_ attributions: [Attribution], tokenCount: Int) {
    var parents = [Int](repeating: -1, count: attributions.count)
    var owners = [Int32](repeating: -1, count: tokenCount)
    var isFrame = [Bool](repeating: false, count: tokenCount)
    // Longer content first: what is painted later lies inside.
    let order = attributions.indices.sorted {
      (attributions[$1].extent.count, $0) < (attributions[$0].extent.count, $1)
    }
    for index in order {
      let attribution = attributions[index]
      guard let first = attribution.content.first(where: { !$0.isEmpty }) else { continue }
      let anchor = attribution.cue.map { $0.lowerBound } ?? first.lowerBound
      parents[index] = Self.parent(
        Int(owners[first.lowerBound]),
        anchor: Int(owners[anchor]),
        of: index
      )
      for range in attribution.frame {
        for token in range.clamped(to: 0..<tokenCount) { isFrame[token] = true }
      }
      guard !attribution.isNominal else { continue }
      for range in attribution.content {
        for token in range { owners[token] = Int32(truncatingIfNeeded: index) }
      }
    }
    self.parents = parents
    self.owners = owners
    self.isFrame = isFrame
  }

  private static func parent(_ content: Int, anchor: Int, of index: Int) -> Int {
    content == index ? anchor : content
  }
}
