/// Whether a request means this machine.
///
/// A page elsewhere can let a name of its own resolve to 127.0.0.1 and so reach this server with the
/// reader's browser (DNS rebinding); the Host header then still has that name.
enum LoopbackHost {
  /// Whether a Host header names this machine, with any port: the way in may be a tunnel.
  static func accepts(_ authority: String?) -> Bool {
    guard let authority else { return false }
    return ["127.0.0.1", "localhost", "[::1]"].contains { name in
      guard authority.lowercased().hasPrefix(name) else { return false }
      let rest = authority.dropFirst(name.count)
      guard let colon = rest.first else { return true }
      let port = rest.dropFirst()
      return colon == ":" && !port.isEmpty && port.allSatisfy { "0"..."9" ~= $0 }
    }
  }
}
