import ArgumentParser
import CaseModel
import Casework
import Gazetteer

struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Finds which places a name may stand for.",
    subcommands: [ResolvePlaceCommand.self]
  )
}

struct ResolvePlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Ranks the places that a name may stand for, and says when it is ambiguous.",
    discussion: """
      Towns of the world over 15,000 people and all named places of Iran (GeoNames, CC BY 4.0), \
      provinces of Iran by year, prisons and cemeteries of public reports by their town.
      """
  )

  @Argument(help: "The name as written, in Latin or Arabic script.")
  var name: String
  @Option(name: .customLong("in"), help: "A country it probably lies in.")
  var country: [String] = []
  @Option(help: "A province it probably lies in.")
  var province: String?
  @Option(help: "Another place mentioned near it.")
  var near: [String] = []
  @Option(help: "When the source speaks of it: a date as inquest dates parse reads it.")
  var on: String?
  @OptionGroup var report: ReportFormat

  func run() throws {
    let years = try on.map { PlaceContext.years(of: try ParseDate().date($0)) }
    let context = PlaceContext(countries: country, province: province, nearby: near, years: years)
    let found = WorldGazetteer.standard.resolve(name, in: context)
    report.print(
      ([found.sentence] + found.notes.map(\.description)).joined(separator: "\n  "),
      json: [
        "original": name, "sentence": found.sentence, "ambiguous": found.isAmbiguous,
        "unresolved": found.unresolved, "notes": found.notes.map(\.description),
        "candidates": found.candidates.map { candidate in
          [
            "id": candidate.place.id, "name": candidate.place.name,
            "kind": candidate.place.kind.rawValue, "country": candidate.place.country,
            "province": candidate.province?.candidates.map(\.name) ?? [],
            "share": candidate.share, "reasons": candidate.reasons,
          ] as [String: Any]
        },
      ]
    )
    if found.refusal != nil { throw ExitCode(65) }
  }
}
