/// Matches the words of two names one to one, best pair first, whatever their order.
///
/// A word may meet two neighbours written as one (Alireza, Ali Reza). Words that meet no other are
/// weighed by where they stand: Ali is not Ali Reza, but a second surname is often left out.
struct TokenMatch {
  private let weighing: Weighing
  private var parts: PartWeights { weighing.parts }

  init(_ weighing: Weighing) { self.weighing = weighing }

  /// Two runs of neighbouring words that meet: one word each, or one and two.
  struct Meeting {
    let firstStart: UInt8
    let firstLength: UInt8
    let secondStart: UInt8
    let secondLength: UInt8
    let weight: Int32

    init(_ first: Range<Int>, _ second: Range<Int>, _ weight: Int32) {
      firstStart = UInt8(truncatingIfNeeded: first.lowerBound)
      firstLength = UInt8(truncatingIfNeeded: first.count)
      secondStart = UInt8(truncatingIfNeeded: second.lowerBound)
      secondLength = UInt8(truncatingIfNeeded: second.count)
      self.weight = weight
    }

    /// The words of each name, by place.
    var first: Range<Int> { Int(firstStart)..<Int(firstStart + firstLength) }
    var second: Range<Int> { Int(secondStart)..<Int(secondStart + secondLength) }
    /// The same as a bit for each word.
    var firstMask: UInt32 { ((1 << UInt32(firstLength)) &- 1) << UInt32(firstStart) }
    var secondMask: UInt32 { ((1 << UInt32(secondLength)) &- 1) << UInt32(secondStart) }
  }

  func logOdds(_ one: ComparedName, _ other: ComparedName) -> Int32 {
    let n = Int(one.tokenCount)
    let m = Int(other.tokenCount)
    // Every pair of single words, and of a word with two neighbours: 3·n·m at most.
    return withUnsafeTemporaryAllocation(of: Meeting.self, capacity: 3 * n * m + 1) { space in
      var count = 0
      collect(one, other, space, &count)
      return weigh(one, other, space, count)
    }
  }

  /// The meetings that are chosen, in the order of the first name; for explanation.
  func meetings(_ one: ComparedName, _ other: ComparedName) -> [Meeting] {
    let n = Int(one.tokenCount)
    let m = Int(other.tokenCount)
    return withUnsafeTemporaryAllocation(of: Meeting.self, capacity: 3 * n * m + 1) { space in
      var count = 0
      collect(one, other, space, &count)
      let chosen = choose(space, count)
      return (0..<chosen).map { space[$0] }.sorted { $0.firstStart < $1.firstStart }
    }
  }

  private func token(_ name: ComparedName, _ index: Int) -> NameIndex.Token {
    weighing.tokens[Int(name.firstToken) + index]
  }

  private func collect(
    _ one: ComparedName,
    _ other: ComparedName,
    _ space: UnsafeMutableBufferPointer<Meeting>,
    _ count: inout Int
  ) {
    func consider(_ first: Range<Int>, _ second: Range<Int>, _ weight: Int32) {
      guard weight > .min else { return }
      space.initializeElement(at: count, to: Meeting(first, second, weight))
      count += 1
    }
    // With as many words on both sides none is written apart on one side alone.
    let mayJoin = one.tokenCount != other.tokenCount
    for i in 0..<Int(one.tokenCount) {
      for j in 0..<Int(other.tokenCount) {
        let a = token(one, i)
        let b = token(other, j)
        consider(i..<(i + 1), j..<(j + 1), weight(a, b))
        if mayJoin, i + 1 < one.tokenCount {
          consider(i..<(i + 2), j..<(j + 1), joinedWeight(a.joined, b.form))
        }
        if mayJoin, j + 1 < other.tokenCount {
          consider(i..<(i + 1), j..<(j + 2), joinedWeight(b.joined, a.form))
        }
      }
    }
  }

  private func weight(_ a: NameIndex.Token, _ b: NameIndex.Token) -> Int32 {
    guard a.role != .initial, b.role != .initial else {
      return a.first == b.first ? parts.initial : .min
    }
    return weighing.meeting(a.form, b.form)
  }

  /// Two words as one can only meet a word about as long.
  private func joinedWeight(_ joined: Int32, _ word: Int32) -> Int32 {
    let long = weighing.form(joined).count
    return abs(long - weighing.form(word).count) * 3 > long
      ? .min : weighing.meeting(joined, word)
  }

  /// Moves the chosen meetings to the front, best first, none sharing a word; returns how many.
  private func choose(_ space: UnsafeMutableBufferPointer<Meeting>, _ count: Int) -> Int {
    var chosen = 0
    var takenFirst: UInt32 = 0
    var takenSecond: UInt32 = 0
    var left = count
    while left > chosen {
      var best = chosen
      for index in chosen..<left where Self.isBetter(space[index], space[best]) { best = index }
      let meeting = space[best]
      space[best] = space[chosen]
      space[chosen] = meeting
      chosen += 1
      takenFirst |= meeting.firstMask
      takenSecond |= meeting.secondMask
      var index = chosen
      while index < left {
        if space[index].firstMask & takenFirst | space[index].secondMask & takenSecond != 0 {
          left -= 1
          space[index] = space[left]
        } else {
          index += 1
        }
      }
    }
    return chosen
  }

  /// By weight; ties by place, so that the outcome does not hang on the order of the search.
  private static func isBetter(_ one: Meeting, _ other: Meeting) -> Bool {
    one.weight != other.weight
      ? one.weight > other.weight
      : one.firstStart + one.secondStart < other.firstStart + other.secondStart
  }

  private func weigh(
    _ one: ComparedName,
    _ other: ComparedName,
    _ space: UnsafeMutableBufferPointer<Meeting>,
    _ count: Int
  ) -> Int32 {
    let chosen = choose(space, count)
    guard chosen > 0 else { return parts.conflict * 2 }
    var sum = -parts.prior
    var first: UInt32 = 0
    var second: UInt32 = 0
    var inversions = 0
    var most = Int32.max
    for index in 0..<chosen {
      let meeting = space[index]
      sum += meeting.weight
      // No wealth of agreement elsewhere makes up for two words that are hardly one.
      if meeting.weight < 0 { most = min(most, meeting.weight + parts.slack) }
      first |= meeting.firstMask
      second |= meeting.secondMask
      inversions += (0..<index).count { earlier in
        (space[earlier].firstStart < meeting.firstStart)
          != (space[earlier].secondStart < meeting.secondStart)
      }
    }
    if inversions > 0 {
      sum += one.isOrderKnown && other.isOrderKnown ? parts.misplaced : parts.swapped
    }
    return min(sum + unmet(one, first, other, second), most)
  }

  /// What words that meet no other say: pairs of them contradict, the rest are only more.
  private func unmet(
    _ one: ComparedName,
    _ met: UInt32,
    _ other: ComparedName,
    _ otherMet: UInt32
  ) -> Int32 {
    let n = Int(one.tokenCount)
    let m = Int(other.tokenCount)
    let more = (0..<n).count { met & (1 << UInt32($0)) == 0 }
    let otherMore = (0..<m).count { otherMet & (1 << UInt32($0)) == 0 }
    if more > 0, otherMore > 0 {
      return parts.conflict * Int32(min(more, otherMore))
    }
    return extra(one, met) + extra(other, otherMet)
  }

  private func extra(_ name: ComparedName, _ met: UInt32) -> Int32 {
    var sum: Int32 = 0
    for index in 0..<Int(name.tokenCount) where met & (1 << UInt32(index)) == 0 {
      let token = token(name, index)
      let before = met & ((1 << UInt32(index)) - 1) != 0
      let after = met >> UInt32(index + 1) != 0
      if token.role == .nisba {
        sum += parts.nisba
      } else if token.isOftenDropped, after {
        sum += parts.dropped
      } else {
        sum +=
          !before ? parts.leading : after || token.role == .given ? parts.inside : parts.trailing
      }
    }
    return sum
  }
}
