import CaseModel
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests with pages: decode the address, ask the site, add the headers.
///
/// Reads of the request: its method, path, query and Host, and of a form of the review pages its
/// origin and fields. Nothing else is taken, and nothing is set or remembered.
struct SiteResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  /// The pages.
  let site: Site
  /// What answers forms; nil where pages can only be read.
  let form: DecisionForm?
  /// Where a failure is told.
  let onProblem: @Sendable (String) -> Void

  func respond(to request: Request, context: Context) async throws -> Response {
    let links = Links(place: .served)
    if let form, request.method == .post, DecisionForm.answers(request.uri.path),
      LoopbackHost.accepts(request.head.authority)
    {
      return await answer(request, form, links)
    }
    return respond(answer(to: request, links), isHead: request.method == .head)
  }

  private func respond(_ answer: Answer, isHead: Bool = false, location: String? = nil) -> Response
  {
    var headers = SecurityHeaders.all
    // A browser that may say nothing of where it was says "null" of where a form came from.
    if answer.hasForm { headers[.referrerPolicy] = "same-origin" }
    headers[.location] = location
    headers[.contentType] = answer.mediaType
    headers[.contentLength] = String(answer.body.count)
    if answer.status == 405 { headers[.allow] = "GET, HEAD" }
    return Response(
      status: HTTPResponse.Status(code: answer.status),
      headers: headers,
      body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }

  private func answer(_ request: Request, _ form: DecisionForm, _ links: Links) async -> Response {
    func refuse(_ page: MessagePage, _ status: Int) -> Response {
      respond(site.message(page, status: status, links: links))
    }
    guard DecisionForm.isOwn(origin: request.headers[.origin], authority: request.head.authority)
    else { return refuse(.foreignForm(links: links), 403) }
    let kind = request.headers[.contentType]?.split(separator: ";").first ?? ""
    guard kind == "application/x-www-form-urlencoded" else {
      return refuse(.staleForm(links: links), 415)
    }
    guard let body = try? await request.body.collect(upTo: DecisionForm.limit) else {
      return refuse(.staleForm(links: links), 413)
    }
    switch form.answer(path: request.uri.path, body: String(buffer: body), links: links) {
    case .recorded(let address):
      let answer = Answer(status: 303, mediaType: "text/plain; charset=utf-8", body: [])
      return respond(answer, location: address.served)
    case .refused(let page, let status): return refuse(page, status)
    }
  }

  private func answer(to request: Request, _ links: Links) -> Answer {
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

extension HTTPField.Name {
  /// How much of an address a browser tells the next page.
  fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .referer
}
