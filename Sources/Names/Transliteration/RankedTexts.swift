/// Texts with shares, the largest first; equal shares in the order of the texts.
struct RankedTexts {
  private(set) var entries: [(text: String, share: Double)]

  /// Keeps the largest shares.
  init(_ shares: [String: Double], limit: Int) {
    let sorted = shares.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    entries = sorted.prefix(limit).map { ($0.key, $0.value) }
  }

  /// A single text.
  init(_ text: String) { entries = [(text, 1)] }

  /// Each text of these with each of `others` after it; shares are multiplied.
  func followed(by others: RankedTexts, limit: Int) -> RankedTexts {
    var shares: [String: Double] = [:]
    for (text, share) in entries {
      for other in others.entries { shares[text + other.text, default: 0] += share * other.share }
    }
    return RankedTexts(shares, limit: limit)
  }
}
