/// The parts of speech of a text's tokens; outside the text there is nothing, and no trap.
///
/// Rules look a few tokens ahead and behind; at the ends of a hostile text that must not fail.
struct PartOfSpeechList: Sendable {
  private var tags: [PartOfSpeech]

  init(count: Int) {
    tags = [PartOfSpeech](repeating: .other, count: count)
  }

  /// What a token does; `other` where there is no such token.
  subscript(token: Int) -> PartOfSpeech {
    get { token >= 0 && token < tags.count ? tags[token] : .other }
    set { if token >= 0, token < tags.count { tags[token] = newValue } }
  }
}
