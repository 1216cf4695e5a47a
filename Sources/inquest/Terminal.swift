import Casework
@preconcurrency import Dispatch
import Foundation
import Synchronization

/// Where progress and problems go, so that standard output stays clean for results.
enum StandardError {
  static func print(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

/// One line of progress, rewritten in place, only where a person is watching.
final class ProgressLine: Sendable {
  private let watched = isatty(2) == 1
  private let lastWritten = Mutex(0.0)

  /// The report to hand to an operation.
  var report: ProgressReport {
    { [self] stage, done, total in show(stage, done, total) }
  }

  /// Clears the line.
  func finish() {
    if watched { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func show(_ stage: String, _ done: Int, _ total: Int) {
    guard watched else { return }
    let now = Date().timeIntervalSinceReferenceDate
    let due = lastWritten.withLock { last in
      guard now - last > 0.1 || done == total else { return false }
      last = now
      return true
    }
    guard due else { return }
    let count = total > 0 ? " \(done) of \(total)" : done > 0 ? " \(done)" : ""
    FileHandle.standardError.write(Data("\r\u{1B}[K\(stage)\(count)".utf8))
  }
}

/// Turns Ctrl-C into a request to stop after the present step.
final class InterruptKey: Sendable {
  private let pressed = Atomic<Bool>(false)
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [weak self] in
      self?.pressed.store(true, ordering: .relaxed)
      StandardError.print("\nStopping after this step; what is done is kept.")
    }
    source.resume()
  }

  var interruption: Interruption {
    Interruption { [self] in pressed.load(ordering: .relaxed) }
  }
}
