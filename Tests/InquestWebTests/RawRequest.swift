@preconcurrency import Dispatch
import Foundation
import Glibc

/// One request over a plain socket, so that a test says every byte of it.
enum RawRequest {
  /// What came back.
  struct Reply: Sendable {
    var status: Int
    var headers: [String: String]
    var body: String
  }

  /// Sends a request and reads until the server closes; nil where nothing answers.
  static func send(
    _ method: String,
    _ target: String,
    host: String? = "127.0.0.1",
    headers: [String] = [],
    body: String = "",
    port: Int
  ) async -> Reply? {
    var text = "\(method) \(target) HTTP/1.1\r\nConnection: close\r\n"
    if let host { text += "Host: \(host)\r\n" }
    for header in headers { text += header + "\r\n" }
    let request = Array((text + "\r\n" + body).utf8)
    // Waiting for a reply must not hold a thread that the server needs to make it.
    return await withCheckedContinuation { waiting in
      DispatchQueue.global().async { waiting.resume(returning: exchange(request, port: port)) }
    }
  }

  private static func exchange(_ request: [UInt8], port: Int) -> Reply? {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return nil }
    guard write(handle, request, request.count) == request.count else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(handle, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return parse(String(decoding: bytes, as: UTF8.self))
  }

  private static func parse(_ text: String) -> Reply? {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first else { return nil }
    let lines = head.split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { continue }
      headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces)
    }
    return Reply(status: status, headers: headers, body: parts.count > 1 ? String(parts[1]) : "")
  }
}
