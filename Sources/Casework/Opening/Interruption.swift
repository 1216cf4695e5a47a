/// Lets long work be stopped between two steps without loss.
public struct Interruption: Sendable {
  private let asked: @Sendable () -> Bool

  /// Takes the question whether somebody asked to stop.
  public init(_ asked: @escaping @Sendable () -> Bool) { self.asked = asked }

  /// Work that nobody stops.
  public static let never = Interruption { false }

  /// Whether to stop now.
  public var isAsked: Bool { asked() }
}

/// A word on how far long work has come, for a person who waits.
public typealias ProgressReport = @Sendable (_ stage: String, _ done: Int, _ total: Int) -> Void
