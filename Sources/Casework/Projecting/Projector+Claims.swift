import CaseModel
import CaseRegister
import EvidenceVault
import Foundation

extension Projector {
  /// Scalars of context kept on either side of a passage.
  private static let context = 300

  func claimsProposed(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    let parameters = entry.parameters
    let exhibit = entry.item
    let engine = parameters["engine"]?.string ?? ""
    guard let result = parameters["result"]?.string,
      let rendition = parameters["rendition"]?.string
    else { return }
    let text = ScalarText(try StoredRendition.text(of: vault.object(rendition)))
    var claims: [ClaimRow] = []
    var speakers: [ClaimSpeakerRow] = []
    let decoder = JSONDecoder()
    for line in try vault.object(result).split(separator: 10) {
      let body = try decoder.decode(ClaimView.Body.self, from: Data(line))
      let id = "\(exhibit)-\(body.id)"
      let days = body.dates.compactMap {
        $0.edtf.flatMap { UncertainDate(parsing: $0, calendar: .gregorian) }
      }
      claims.append(
        ClaimRow(
          id: id,
          exhibit: exhibit,
          start: body.start,
          end: body.end,
          text: body.text,
          modality: body.modality.rawValue,
          event: body.event,
          accuses: body.event == "perpetrator_named",
          firstDay: days.map(\.earliest.number).min(),
          lastDay: days.map(\.latest.number).max(),
          figures: body.quantities.count,
          body: String(decoding: line, as: UTF8.self),
          before: before(body.start, in: text),
          after: after(body.end, in: text),
          engine: engine,
          position: entry.index
        )
      )
      for (level, attribution) in body.attribution.enumerated() {
        for speaker in attribution.speakers {
          speakers.append(
            ClaimSpeakerRow(claim: id, level: level, name: speaker.name ?? speaker.text)
          )
        }
      }
    }
    try writer.replaceClaims(of: exhibit, with: claims, speakers: speakers, engine: engine)
  }

  /// What stands before the passage, begun at a word.
  private func before(_ start: Int, in text: ScalarText) -> String {
    var from = max(0, start - Self.context)
    if from > 0 {
      while from < start, !text[from].properties.isWhitespace { from += 1 }
    }
    return text.slice(TextSpan(from, start))
  }

  /// What stands after the passage, ended at a word.
  private func after(_ end: Int, in text: ScalarText) -> String {
    var to = min(text.count, end + Self.context)
    if to < text.count {
      while to > end, !text[to - 1].properties.isWhitespace { to -= 1 }
    }
    return text.slice(TextSpan(end, to))
  }
}
