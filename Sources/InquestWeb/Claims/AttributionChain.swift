import Casework

/// Who says a claim, outermost first, in words.
struct AttributionChain: Sendable {
  /// The levels as proposed.
  var levels: [ClaimView.Level]

  /// "Ali Example › the report": short, for tables; the sign means "says that".
  var short: HTML {
    guard !levels.isEmpty else { return "the document’s author" }
    return levels.map(Self.speakers).joined(separator: " <span class=\"says\">›</span> ")
  }

  /// The same without markup, for a label in a drawing or a table for other programs.
  var plain: String {
    guard !levels.isEmpty else { return "document author" }
    return levels.map { level in
      level.speakers.isEmpty
        ? "(unspecified)" : level.speakers.map { $0.name ?? $0.text }.joined(separator: " and ")
    }.joined(separator: " › ")
  }

  /// "Ali Example reports that the letter says:", for a heading above the passage.
  var sentence: HTML {
    guard !levels.isEmpty else { return "The document’s author says:" }
    var result = HTML.empty
    for (index, level) in levels.enumerated() {
      let name = Self.speakers(level)
      let several = level.speakers.count > 1
      let verb =
        several ? Self.plural(Wording.verb(level.cue?.class)) : Wording.verb(level.cue?.class)
      let place: HTML = level.document.map { ", in \(Self.mention($0))," } ?? .empty
      result += "\(name)\(place) \(verb)"
      result += index + 1 < levels.count ? " that " : ":"
    }
    return result
  }

  /// The speakers of a level.
  static func speakers(_ level: ClaimView.Level) -> HTML {
    guard !level.speakers.isEmpty else { return "someone the text does not name" }
    return Wording.enumeration(level.speakers.map(mention))
  }

  /// A mention by its resolved name, or in its own words.
  static func mention(_ mention: ClaimView.Mention) -> HTML {
    "<bdi>\(mention.name ?? mention.text)</bdi>"
  }

  private static func plural(_ verb: String) -> String {
    switch verb {
    case "denies": "deny"
    case "calls for this": "call for this"
    case "is concerned": "are concerned"
    case "holds the opinion": "hold the opinion"
    default: verb.hasSuffix("s") ? String(verb.dropLast()) : verb
    }
  }
}
