import Glibc

/// Wall and processor seconds since it was made; all threads count.
public struct Stopwatch {
  private let start = ContinuousClock.now
  private let cpuStart = Self.cpu

  /// Starts now.
  public init() {}

  /// The seconds so far.
  public var elapsed: (wall: Double, cpu: Double) {
    let wall = start.duration(to: .now)
    let seconds = Double(wall.components.seconds) + Double(wall.components.attoseconds) * 1e-18
    return (seconds, Self.cpu - cpuStart)
  }

  private static var cpu: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
