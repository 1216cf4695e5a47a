import CaseModel
public import Casework
import Hummingbird
import Logging
import NIOCore

/// Serves the pages of a case to this machine, and to no other.
public enum WebServer {
  /// Serves until the process is told to stop (SIGINT or SIGTERM), then ends the requests at hand.
  ///
  /// - Parameters:
  ///   - reading: the case; pages only read it.
  ///   - deciding: what records decisions of the review pages; without it pages can only be read.
  ///   - host: an address of this machine: `127.0.0.1`, `::1` or `localhost`.
  ///   - port: the port, or 0 for any that is free.
  ///   - onReady: called with the port once requests are answered.
  ///   - onProblem: called with a line for the terminal when a page fails; visitors see no reason.
  /// - Throws: `Problem` of kind `.usage` for another host or a port that does not exist, `.busy` if
  ///   the port is taken, and what reading the case's title throws.
  public static func run(
    case reading: any CaseReading,
    deciding: (any CaseDeciding)? = nil,
    host: String = "127.0.0.1",
    port: Int,
    onReady: @escaping @Sendable (Int) -> Void,
    onProblem: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
      throw Problem(
        .usage,
        "pages are served to this machine only, and \(host) is not an address of it alone",
        remedy: "Leave the host out, or give 127.0.0.1."
      )
    }
    guard (0...65_535).contains(port) else {
      throw Problem(
        .usage,
        "there is no port \(port)",
        remedy: "Give a number from 1024 to 65535."
      )
    }
    var logger = Logger(label: "inquest")
    logger.logLevel = .critical
    let token = FormToken()
    let application = Application(
      responder: SiteResponder(
        site: try Site(reading, token: deciding == nil ? nil : token.text),
        form: deciding.map {
          DecisionForm(reading: reading, deciding: $0, token: token, onProblem: onProblem)
        },
        onProblem: onProblem
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        reuseAddress: true
      ),
      onServerRunning: { channel in onReady(channel.localAddress?.port ?? port) },
      logger: logger
    )
    do {
      try await application.runService()
    } catch let error as IOError where error.errnoCode == addressInUse {
      throw Problem(
        .busy,
        "port \(port) is already in use by another program",
        remedy: "Give another one, such as --port \(port < 65_535 ? port + 1 : 8080)."
      )
    } catch let error as IOError where error.errnoCode == notPermitted {
      throw Problem(
        .usage,
        "port \(port) may be opened by an administrator only",
        remedy: "Give a number from 1024 to 65535."
      )
    }
  }
}
