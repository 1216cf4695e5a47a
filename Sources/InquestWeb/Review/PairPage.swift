import Casework

/// Two records side by side, why the machine takes them for one person or not, and the decision.
struct PairPage: Page {
  static let template = "pair"
  let section: Section? = .review

  /// One record's heading, and what else it is linked to.
  struct Side: Sendable {
    var list: HTML
    var place: String
    var person: HTML
    var others: [HTML]
  }

  /// A field of both.
  struct FieldLine: Sendable {
    var field: String
    var cells: [Cell]
    var differs: Bool
  }

  /// A value, running the way its letters do.
  struct Cell: Sendable {
    var markup: HTML
    var direction: String
  }

  /// The decision as a form.
  struct Form: Sendable {
    var token: String
    var fields: [Hidden]
    var queue: String
  }

  /// A decision of this reviewer that a form can take back.
  struct Retraction: Sendable {
    var event: Int
    var token: String
  }

  /// A field that the form brings back.
  struct Hidden: Sendable {
    var name: String
    var value: String
  }

  let title = "Are these one person?"
  var sides: [Side]
  var fields: [FieldLine]
  var decision: HTML
  var own: [Retraction]
  var earlier: [DecisionLine]
  var form: Form?
  var isDouble: Bool
  var isBlind: Bool
  var weight: Weight?

  /// What the machine found.
  struct Weight: Sendable {
    var verdict: String
    var chart: HTML
    var rows: [PersonPage.Weight]
    var open: Bool
  }

  /// Presents a pair; with a token it can be decided on.
  init(_ view: PairView, token: String?, links: Links) {
    sides = view.sides.map { Side($0, links: links) }
    fields = zip(view.fields, view.latin).map { row, latin in
      FieldLine(row, latin: latin)
    }
    decision = DecisionLine.sentence(view.judgement, links: links)
    earlier = view.earlier.map { DecisionLine($0, links: links) }
    isDouble = view.isDouble
    let isBlind = view.isSampled && view.judgement.decisions.isEmpty
    self.isBlind = isBlind
    let hidden = view.pair.fields.map { Hidden(name: $0.name, value: $0.value) }
    own =
      token.map { token in
        view.judgement.decisions.filter(\.isOwn).map { Retraction(event: $0.event, token: token) }
      } ?? []
    form = token.map { token in
      Form(
        token: token,
        fields: hidden,
        queue: isBlind ? "sample" : "queue"
      )
    }
    weight = view.link.map { link in
      let steps = WeightChart.steps(of: link)
      return Weight(
        verdict: "weight \(Numerals.signed(link.weight)), probability "
          + Numerals.probability(link.probability),
        chart: WeightChart.draw(steps, total: link.weight, of: "these records"),
        rows: steps.map {
          PersonPage.Weight(field: $0.field, level: $0.level, weight: Numerals.signed($0.weight))
        },
        open: !isBlind
      )
    }
  }
}

extension PairPage.Side {
  init(_ side: PairView.Side, links: Links) {
    list = links.link(.document(side.record.exhibit), text: side.record.list)
    place = "record \(side.record.id), line \(Numerals.count(side.record.line))"
    person =
      side.person.map { id in
        let size = Numerals.count(side.records, "record", "records")
        let standing = side.status.map { ", " + Wording.standing($0) } ?? ""
        return links.link(.person(id), "the person it is about now (\(size)\(standing))")
      } ?? "not linked yet"
    others = side.others.map { other in
      let name = other.name.isEmpty ? "name not known" : other.name
      let state = other.isJoined ? "joined" : "apart"
      return links.link(.pair(other.pair), text: name)
        + " <span class=\"aside\">\(state), \(Numerals.probability(other.probability))</span>"
    }
  }
}

extension PairPage.FieldLine {
  init(_ row: PersonView.FieldRow, latin: [String?]) {
    field = row.field
    let given = Set(row.values.compactMap { $0.map(FieldDifference.folded) })
    differs = given.count > 1
    cells = row.values.indices.map { index in
      // Each side is marked against the other: what differs is seen on both.
      let other = row.values.indices.first { $0 != index }.flatMap { row.values[$0] }
      var markup = FieldDifference.cells([other, row.values[index]])[1]
      if latin.indices.contains(index), let form = latin[index] {
        markup += "<br><span class=\"latin\" dir=\"ltr\">\(form)</span>"
      }
      return PairPage.Cell(
        markup: markup,
        direction: Self.runsLeft(row.values[index] ?? "") ? "rtl" : "ltr"
      )
    }
  }

  /// Whether a text's first letter is of a script that runs from right to left.
  private static func runsLeft(_ text: String) -> Bool {
    let blocks: [ClosedRange<UInt32>] = [0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF]
    guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic) else {
      return false
    }
    return blocks.contains { $0.contains(letter.value) }
  }
}
