import ArgumentParser
@preconcurrency import Dispatch
import Foundation

/// Work that Ctrl-C cancels in an orderly way; a second Ctrl-C ends the process at once.
enum InterruptibleTask {
  /// What a shell expects of a process that Ctrl-C ended.
  private static let interruptedStatus: Int32 = 130

  /// Runs `work`; where it was cancelled, calls `interrupted` and exits with 130.
  static func run<Success: Sendable>(
    _ work: @escaping @Sendable () async throws -> Success,
    interrupted: () -> Void
  ) async throws -> Success {
    let task = Task { try await work() }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      task.cancel()
    }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    do {
      return try await task.value
    } catch is CancellationError {
      interrupted()
      throw ExitCode(interruptedStatus)
    }
  }
}
