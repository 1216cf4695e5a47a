import CaseModel
import Foundation
import Glibc

/// What the vault takes from the outside world: clocks, randomness, identifiers and the disk's mood.
///
/// Passed in so that a test can fix all of it; ``live`` is the machine's own.
public struct VaultEnvironment: Sendable {
  /// Wall-clock time in nanoseconds since 1970-01-01T00:00:00Z.
  public var wallNanoseconds: @Sendable () -> Int
  /// Time since the machine started, in microseconds; comparable within one boot id only.
  public var monotonicMicroseconds: @Sendable () -> Int
  /// The kernel's identifier of the current boot.
  public var bootID: @Sendable () -> String
  /// This many random bytes from a cryptographic source.
  public var randomBytes: @Sendable (_ count: Int) -> [UInt8]
  /// A fresh universally unique identifier in lower case.
  public var makeID: @Sendable () -> String
  /// Called before every change on disk; what it throws is what the change fails with.
  public var willPerform: @Sendable (FileOperation) throws -> Void

  /// An environment of these parts.
  public init(
    wallNanoseconds: @escaping @Sendable () -> Int,
    monotonicMicroseconds: @escaping @Sendable () -> Int,
    bootID: @escaping @Sendable () -> String,
    randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8],
    makeID: @escaping @Sendable () -> String,
    willPerform: @escaping @Sendable (FileOperation) throws -> Void = { _ in }
  ) {
    self.wallNanoseconds = wallNanoseconds
    self.monotonicMicroseconds = monotonicMicroseconds
    self.bootID = bootID
    self.randomBytes = randomBytes
    self.makeID = makeID
    self.willPerform = willPerform
  }

  /// The machine's clocks, kernel randomness and random identifiers.
  public static let live = VaultEnvironment(
    wallNanoseconds: { nanoseconds(of: CLOCK_REALTIME) },
    // Counts the time asleep too: a closed laptop must not look like a stopped clock.
    monotonicMicroseconds: { nanoseconds(of: CLOCK_BOOTTIME) / 1000 },
    bootID: {
      let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    },
    randomBytes: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    },
    makeID: { UUID().uuidString.lowercased() }
  )

  private static func nanoseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
