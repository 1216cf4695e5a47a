import EvidenceVault
import Foundation
import Synchronization

/// Watches every change a vault makes on disk and fails it where a test wants.
final class FaultPlan: Sendable {
  /// What a change fails with.
  struct Failure: Error {}

  private struct State {
    var operations: [FileOperation] = []
    var failure: (@Sendable (Int, FileOperation) -> (any Error)?)?
  }

  private let state = Mutex(State())

  /// The changes so far, in order.
  var operations: [FileOperation] { state.withLock { $0.operations } }

  /// The process dies just before the change of this number: it and all after it do not happen.
  func die(before number: Int) {
    state.withLock { state in
      let first = state.operations.count + number
      state.failure = { index, _ in index >= first ? Failure() : nil }
    }
  }

  /// The changes for which the test gives an error fail with it.
  func fail(_ choose: @escaping @Sendable (FileOperation) -> (any Error)?) {
    state.withLock { $0.failure = { _, operation in choose(operation) } }
  }

  func willPerform(_ operation: FileOperation) throws {
    let error = state.withLock { state in
      defer { state.operations.append(operation) }
      return state.failure?(state.operations.count, operation)
    }
    if let error { throw error }
  }
}
