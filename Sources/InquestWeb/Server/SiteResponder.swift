import CaseModel
import HTTPTypes
import Hummingbird

/// Answers requests with pages: decode the address, ask the site, add the headers.
///
/// Reads of the request: its method, path, query and Host. Nothing is written, set or remembered.
struct SiteResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  /// The pages.
  let site: Site
  /// Where a failure is told.
  let onProblem: @Sendable (String) -> Void

  func respond(to request: Request, context: Context) async throws -> Response {
    let answer = answer(to: request)
    var headers = SecurityHeaders.all
    headers[.contentType] = answer.mediaType
    headers[.contentLength] = String(answer.body.count)
    if answer.status == 405 { headers[.allow] = "GET, HEAD" }
    let isHead = request.method == .head
    return Response(
      status: HTTPResponse.Status(code: answer.status),
      headers: headers,
      body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }

  private func answer(to request: Request) -> Answer {
    let links = Links(place: .served)
    guard LoopbackHost.accepts(request.head.authority) else {
      return site.message(.host(links: links), status: 421, links: links)
    }
    guard request.method == .get || request.method == .head else {
      return site.message(.method(links: links), status: 405, links: links)
    }
    let target = request.head.path ?? "/"
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first,
      let address = Address(
        path: String(path),
        query: parts.count > 1 ? String(parts[1]) : ""
      )
    else { return site.message(.missing(links: links), status: 404, links: links) }
    do {
      return try site.answer(address, links: links)
    } catch {
      onProblem("page \(address.served): \(error)")
      return site.message(.failed(links: links), status: 500, links: links)
    }
  }
}
