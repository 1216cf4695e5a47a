/// Finds quotations by a state machine that never fails.
///
/// The stack of open marks is emptied at each paragraph's end: a mark that was never closed costs
/// its own paragraph and nothing after it.
struct QuotationScanner {
  private static let deepest = 4

  private struct Open {
    var mark: QuotationMark
    var token: Int
    var isContinuation: Bool
  }

  /// The quotations, in order of their opening marks.
  private(set) var quotations: [Quotation] = []
  private var stack: [Open] = []
  private var left: QuotationMark?

  init(_ tokens: [Token]) {
    var startsParagraph = true
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .paragraph:
        endParagraph(at: index)
        startsParagraph = true
      case .quote:
        if let mark = QuotationMark(token.mark) {
          read(mark, at: index, in: tokens, startsParagraph: startsParagraph)
        }
        startsParagraph = false
      default:
        if startsParagraph { left = nil }
        startsParagraph = false
      }
    }
    endParagraph(at: tokens.count)
    quotations.sort { $0.content.lowerBound < $1.content.lowerBound }
  }

  private mutating func read(
    _ mark: QuotationMark,
    at index: Int,
    in tokens: [Token],
    startsParagraph: Bool
  ) {
    let continues = startsParagraph && left == mark
    left = nil
    let spaced = tokens[index].hasSpaceBefore
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let meetsNext = next.map { $0.kind != .paragraph && !$0.hasSpaceBefore } ?? false
    if let place = stack.lastIndex(where: { mark.closes($0.mark) }),
      !canOnlyOpen(mark, spaced: spaced, meetsNext: meetsNext)
    {
      close(to: place, at: index)
    } else if canOpen(mark, spaced: spaced, meetsNext: meetsNext, at: index, in: tokens) {
      guard stack.count < Self.deepest else { return }
      stack.append(Open(mark: mark, token: index, isContinuation: continues))
    }
  }

  private func canOnlyOpen(_ mark: QuotationMark, spaced: Bool, meetsNext: Bool) -> Bool {
    switch mark {
    case .straight, .single: spaced && meetsNext && stack.last?.mark != mark
    case .singleClose: false
    default: false
    }
  }

  private func canOpen(
    _ mark: QuotationMark,
    spaced: Bool,
    meetsNext: Bool,
    at index: Int,
    in tokens: [Token]
  ) -> Bool {
    switch mark {
    case .curlyOpen, .angleOpen, .lowOpen: return true
    case .curlyClose, .angleClose, .singleClose: return false
    case .singleOpen: return meetsNext
    case .straight: return meetsNext || !spaced && index + 1 < tokens.count
    case .single:
      // An apostrophe before a word ("'80s", "'tis") is told from a quotation by its partner.
      guard spaced, meetsNext, index + 1 < tokens.count, tokens[index + 1].kind == .word else {
        return false
      }
      return hasPartner(after: index, in: tokens)
    }
  }

  // Whether a single mark that could close stands within the next sixty tokens.
  private func hasPartner(after index: Int, in tokens: [Token]) -> Bool {
    for other in (index + 1)..<min(index + 60, tokens.count) {
      let token = tokens[other]
      if token.kind == .paragraph { return false }
      if token.kind == .quote, token.mark == "'" || token.mark == "\u{2019}",
        !token.hasSpaceBefore
      {
        return true
      }
    }
    return false
  }

  private mutating func close(to place: Int, at index: Int) {
    while stack.count > place { pop(at: index, unclosed: stack.count - 1 > place) }
  }

  private mutating func pop(at index: Int, unclosed: Bool) {
    guard let open = stack.popLast() else { return }
    quotations.append(
      Quotation(
        content: (open.token + 1)..<max(open.token + 1, index),
        depth: stack.count,
        isUnclosed: unclosed,
        isContinuation: open.isContinuation
      )
    )
  }

  private mutating func endParagraph(at index: Int) {
    left = stack.first?.mark
    while !stack.isEmpty { pop(at: index, unclosed: true) }
  }
}
