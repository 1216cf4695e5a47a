public import CaseModel
public import ClaimExtraction

/// A claim as a line of JSON, with the keys that `inquest claims` promises.
///
/// One object a line, keys sorted (RFC 8785), so that the same claims give the same bytes.
public enum ClaimLine {
  /// An attribution as JSON, its contents not yet cut into claims.
  public static func json(_ attribution: AttributionSpans, document: String) -> JSONValue {
    [
      "kind": "attribution",
      "document": .string(document),
      "source": pairs(attribution.source),
      "cue": pairs(attribution.cue),
      "content": pairs(attribution.content),
      "rule": .string(attribution.rule),
    ]
  }

  /// A claim as JSON.
  public static func json(_ claim: Claim, document: String) -> JSONValue {
    [
      "document": .string(document),
      "id": .string(claim.id),
      "start": .int(claim.span.start),
      "end": .int(claim.span.end),
      "text": .string(claim.text),
      "layer": .string(claim.layer.rawValue),
      "direct": .bool(claim.isDirect),
      "quoted": claim.quoted.map { ["start": .int($0.start), "end": .int($0.end)] } ?? .null,
      "attribution": .array(claim.attribution.map(level)),
      "modality": .string(claim.modality.rawValue),
      "polarity": .string(claim.polarity.rawValue),
      "event": .string(claim.event),
      "act": .optional(claim.act),
      "accuses": .bool(claim.accusesNamedPerson),
      "participants": .array(
        claim.participants.map { object($0.mention, ["role": .string($0.role)]) }
      ),
      "places": .array(
        claim.places.map {
          object(
            $0.mention,
            ["name": .string($0.name), "kind": .string($0.kind), "place": .optional($0.place)]
          )
        }
      ),
      "dates": .array(claim.dates.map { object($0.mention, ["edtf": .optional($0.edtf)]) }),
      "quantities": .array(claim.quantities.map(quantity)),
      "cited_documents": .array(claim.citedDocuments.map { object($0, [:]) }),
      "tense": .string(claim.tense.rawValue),
      "rules": .array(claim.rules.map { .string($0) }),
    ]
  }

  private static func level(_ level: AttributionLevel) -> JSONValue {
    [
      "speakers": .array(
        level.speakers.map {
          object(
            $0.mention,
            ["name": .string($0.name), "kind": .string($0.kind.rawValue)]
          )
        }
      ),
      "cue": level.cue.map { object($0.mention, ["class": .string($0.cueClass)]) } ?? .null,
      "document": level.document.map { object($0, [:]) } ?? .null,
    ]
  }

  private static func quantity(_ quantity: QuantityMention) -> JSONValue {
    object(
      quantity.mention,
      [
        "low": .optional(quantity.low),
        "high": .optional(quantity.high),
        "bound": .string(quantity.bound),
        "unit": .optional(quantity.unit?.text),
      ]
    )
  }

  private static func object(_ mention: Mention, _ more: [String: JSONValue]) -> JSONValue {
    var object = more
    object["text"] = .string(mention.text)
    object["start"] = .int(mention.span.start)
    object["end"] = .int(mention.span.end)
    return .object(object)
  }

  private static func pairs(_ spans: [TextSpan]) -> JSONValue {
    .array(spans.map { [.int($0.start), .int($0.end)] })
  }
}
