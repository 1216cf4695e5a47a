import Glibc

/// Linux's `syncfs`, which forces one file system to disk and reports what could not be written.
enum FileSystemSync {
  /// Looked up by name: the headers show it only to programs built with GNU extensions, which Swift's
  /// view of the C library is not.
  static let call: @Sendable (_ descriptor: Int32) -> Int32 = {
    typealias Function = @convention(c) (Int32) -> Int32
    guard let symbol = dlsym(nil, "syncfs") else {
      return { _ in
        Glibc.sync()
        return 0
      }
    }
    let function = unsafeBitCast(symbol, to: Function.self)
    return { function($0) }
  }()
}
