import RecordLinkage
import Testing

@Suite struct ReviewQueueTests {
  private typealias Pair = ReviewQueue.Pair

  @Test func `the change is 2p(1−p) times the pairs of records that hang on the answer`() {
    // Persons of three, two and one records.
    let pairs = [Pair(0, 3, probability: 0.5), Pair(0, 5, probability: 0.9)]
    let queue = ReviewQueue(pairs, context: pairs, persons: [0, 0, 0, 1, 1, 2])
    #expect(queue.questions.map(\.pair) == [0, 1])
    #expect(queue.questions.map(\.sizes) == [[3, 2], [3, 1]])
    #expect(queue.questions[0].change == 3)
    #expect(abs(queue.questions[1].change - 0.54) < 1e-12)
  }

  @Test func `inside a person each record goes with the one it is likelier to be`() {
    let context = [
      Pair(0, 1, probability: 0.6), Pair(1, 2, probability: 0.9), Pair(0, 2, probability: 0.3),
      Pair(1, 3, probability: 0.8), Pair(0, 4, probability: 0.7),
    ]
    let queue = ReviewQueue([context[0]], context: context, persons: [0, 0, 0, 0, 0])
    #expect(queue.questions.first?.sizes == [2, 3])
  }

  @Test func `what is certain is not asked`() {
    let pairs = [Pair(0, 1, probability: 1), Pair(0, 1, probability: 0)]
    #expect(ReviewQueue(pairs, context: pairs, persons: [0, 0]).questions.isEmpty)
  }

  @Test func `a link that a policy withholds changes most where it is surest`() {
    let pairs = [
      Pair(0, 1, probability: 0.6), Pair(0, 1, probability: 1, isWithheld: true),
      Pair(0, 1, probability: 0.7, isWithheld: true),
    ]
    let queue = ReviewQueue(pairs, context: [], persons: [0, 1])
    #expect(queue.questions.map(\.pair) == [1, 2, 0])
    #expect(queue.questions.map(\.change)[..<2] == [1, 0.7])
  }

  @Test func `it is the mean change over both answers, computed slowly`() {
    let p = 0.37
    let (a, b) = (4, 3)
    let believed = p * Double(a * b)
    let slow = p * abs(Double(a * b) - believed) + (1 - p) * abs(0 - believed)
    let pair = Pair(0, 4, probability: p)
    let queue = ReviewQueue([pair], context: [pair], persons: [0, 0, 0, 0, 1, 1, 1])
    #expect(abs((queue.questions.first?.change ?? 0) - slow) < 1e-12)
  }
}
