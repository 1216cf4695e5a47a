import RecordLinkage

/// The charts of a linkage as a whole, each with its finding as title and its numbers beneath.
struct ReportFigures {
  let result: LinkageResult

  private var found: LinkageDiagnostics { result.diagnostics }

  /// What agreement and disagreement on each field are worth.
  var weights: String {
    let ranges = result.model.fields.map { field in
      (
        field: field.field, low: field.levels.map(\.weight).min() ?? 0,
        high: field.levels.map(\.weight).max() ?? 0
      )
    }
    let strongest = ranges.max { $0.high < $1.high }
    let title =
      strongest.map { "The \($0.field.label) can speak most for one person" }
      ?? "No field was compared"
    return "<h2>\(title)</h2><p>Weights are natural logarithms: +2.3 makes one person ten times as "
      + "likely as before, −2.3 a tenth. A field that one of two records leaves empty weighs "
      + "nothing.</p>"
      + "<figure>"
      + LinkageCharts.bars(
        ranges.map { range in
          (
            label: range.field.label, start: range.low, end: range.high,
            text: "\(Markup.signed(range.low)) to \(Markup.signed(range.high))"
          )
        },
        title: "From the least to the most that each field can weigh",
        range: min(-1, ranges.map(\.low).min() ?? 0)...max(1, ranges.map(\.high).max() ?? 0)
      )
      + ReportTable(
        caption: "The least and the most that each field can weigh",
        columns: [.text("Field"), .number("At least"), .number("At most"), .number("Levels")],
        rows: zip(ranges, result.model.fields).map { range, field in
          [
            range.field.label, Markup.signed(range.low), Markup.signed(range.high),
            Markup.count(field.levels.count),
          ]
        }
      ).html + "</figure>" + result.model.fields.map(levels).joined()
  }

  private func levels(_ field: LinkageModel.Field) -> String {
    let bars = field.levels.map { level in
      (label: level.name, start: 0.0, end: level.weight, text: Markup.signed(level.weight))
    }
    let ends = field.levels.map(\.weight)
    let title =
      "\(field.field.label): weights from \(Markup.signed(ends.min() ?? 0)) to \(Markup.signed(ends.max() ?? 0))"
    return "<details><summary>\(Markup.escaped(title))</summary><figure>"
      + LinkageCharts.bars(
        bars,
        title: title,
        range: min(-1, ends.min() ?? 0)...max(1, ends.max() ?? 0)
      )
      + ReportTable(
        caption: "Levels of \(field.field.label)",
        columns: [
          .text("Agreement"), .number("Among one person (m)"), .number("By chance (u)"),
          .number("Weight"),
        ],
        rows: field.levels.map { level in
          [
            Markup.escaped(level.name), Markup.scientific(level.m), Markup.scientific(level.u),
            Markup.signed(level.weight, 2),
          ]
        }
      ).html + "</figure></details>"
  }

  /// Compared pairs by probability, with the share the model expects to be one person.
  var probabilities: String {
    let counts = found.histogram
    let unsure = counts.count == 20 ? counts[4..<16].reduce(0, +) : 0
    let total = counts.reduce(0, +)
    let title =
      total == 0
      ? "No pair was compared"
      : "\(Markup.count(unsure, "pair is", "pairs are")) unsure, with a probability from .2 to .8"
    let bars = counts.indices.map {
      (label: $0 % 2 == 0 ? Markup.fixed(Double($0) / 20, 1) : "", value: Double(counts[$0]))
    }
    return "<h2>\(title)</h2><figure>"
      + LinkageCharts.columns(bars, title: "Compared pairs by probability; heights are logarithmic")
      + ReportTable(
        caption: "Compared pairs by probability",
        columns: [.text("Probability"), .number("Pairs"), .number("Expected to be one person")],
        rows: counts.indices.map { bin in
          [
            "\(Markup.fixed(Double(bin) / 20, 2)) to \(Markup.fixed(Double(bin + 1) / 20, 2))",
            Markup.count(counts[bin]), expected(bin).map { Markup.percent($0) } ?? "",
          ]
        }
      ).html + "</figure>"
  }

  /// The expected share of a bin of the histogram, from the difference of two cuts.
  private func expected(_ bin: Int) -> Double? {
    func matches(_ from: Int) -> Double? {
      if from >= 20 { return 0 }
      let cut = found.thresholds.first { abs($0.probability - Double(from) / 20) < 1e-9 }
      return cut.map { $0.precision * Double($0.pairs) }
    }
    guard found.histogram[bin] > 0, let here = matches(bin), let above = matches(bin + 1) else {
      return nil
    }
    return min(1, max(0, (here - above) / Double(found.histogram[bin])))
  }

  /// What each cut would give.
  var cuts: String {
    let half = found.thresholds.first { abs($0.probability - 0.5) < 1e-9 }
    let title =
      half.map {
        "At a cut of one half the model expects \(Markup.percent($0.precision)) precision and "
          + "\(Markup.percent($0.recall)) recall"
      } ?? "No cut can be judged"
    let sorted = found.thresholds.sorted { $0.probability < $1.probability }
    return
      "<h2>\(title)</h2><p>Of pairs, before they are grouped, and among compared pairs only. As "
      + "the model expects: not a measured accuracy.</p><figure>"
      + LinkageCharts.curves(
        [
          ("precision", sorted.map { (x: $0.probability, y: $0.precision) }),
          ("recall", sorted.map { (x: $0.probability, y: $0.recall) }),
        ],
        title: "Expected precision (solid) and recall (dashed) by cut",
        axis: "pairs at or above this probability are links"
      )
      + ReportTable(
        caption: "Expected precision and recall by cut",
        columns: [
          .number("Probability at least"), .number("Pairs"), .number("Expected precision"),
          .number("Expected recall"),
        ],
        rows: sorted.map { cut in
          [
            Markup.fixed(cut.probability, 2), Markup.count(cut.pairs),
            Markup.percent(cut.precision), Markup.percent(cut.recall),
          ]
        }
      ).html + "</figure>"
  }

  /// How many records persons have.
  var sizes: String {
    let sizes = found.clusterSizes.sorted { $0.key < $1.key }
    let several = sizes.filter { $0.key > 1 }.reduce(0) { $0 + $1.value }
    let title =
      several == 0
      ? "Every record stands alone"
      : "\(Markup.count(several, "person has", "persons have")) more than one record, at most "
        + "\(Markup.count(sizes.last?.key ?? 1))"
    return "<h2>\(title)</h2><figure>"
      + LinkageCharts.columns(
        sizes.prefix(24).map { (label: String($0.key), value: Double($0.value)) },
        title: "Persons by number of records; heights are logarithmic"
      )
      + ReportTable(
        caption: "Persons by number of records",
        columns: [.number("Records"), .number("Persons")],
        rows: sizes.map { [Markup.count($0.key), Markup.count($0.value)] }
      ).html + "</figure>"
  }

  /// Records that say too little.
  var unlinkable: String {
    let share = found.unlinkableShare
    let rows = [("can be linked", 1 - share), ("too bare", share)]
    return "<h2>\(Markup.percent(share)) of the records are too bare to be linked</h2><p>Even an "
      + "identical twin of such a record would be more likely somebody else. Left alone, they make "
      + "the number of persons too high.</p><figure>"
      + LinkageCharts.bars(
        rows.map { (label: $0.0, start: 0, end: $0.1, text: Markup.percent($0.1)) },
        title: "Records that can and cannot be linked",
        range: 0...1
      )
      + ReportTable(
        caption: "Records that can and cannot be linked",
        columns: [.text("Records"), .number("Share")],
        rows: rows.map { [$0.0, Markup.percent($0.1)] }
      ).html + "</figure>"
  }

  /// How pairs were found, and how many may never have been compared.
  var blocking: String {
    let title =
      found.blockingRecall.map {
        "At most \(Markup.percent($0)) of the matching pairs were compared"
      }
      ?? "How many matching pairs were never compared is not known"
    let passes = result.model.passes
    let most = Double(passes.map(\.pairs).max() ?? 0)
    return
      "<h2>\(title)</h2><p>\(recallNote) Two records at random are one person with a probability "
      + "of \(Markup.scientific(result.model.prior)).</p><figure>"
      + LinkageCharts.bars(
        passes.map { pass in
          (
            label: String(pass.pass.summary.prefix(42)), start: 0, end: Double(pass.pairs),
            text: Markup.count(pass.pairs)
          )
        },
        title: "Pairs that each blocking pass found",
        range: 0...max(1, most)
      )
      + ReportTable(
        caption:
          "Blocking passes; blocks of more than \(result.model.blockCap) records are split or"
          + " given up",
        columns: [
          .text("Records share"), .number("Blocks"), .number("Largest"), .number("Pairs"),
          .number("Expected matches"), .number("Found here only"),
        ],
        rows: passes.map { pass in
          [
            Markup.escaped(pass.pass.summary), Markup.count(pass.blocks),
            Markup.count(pass.largestBlock), Markup.count(pass.pairs),
            matches(of: pass.pass) { $0.matches }, matches(of: pass.pass) { $0.onlyHere },
          ]
        }
      ).html + "</figure>"
  }

  private func matches(
    of pass: BlockingPass,
    _ value: (LinkageDiagnostics.PassYield) -> Double
  ) -> String {
    Markup.count(Int((found.passes.first { $0.pass == pass }.map(value) ?? 0).rounded()))
  }

  private var recallNote: String {
    found.blockingRecall == nil
      ? "No pass works without the name, so there is nothing to estimate it from."
      : "Estimated from how often passes with and without the name find the same pairs. People whom "
        + "all passes miss make it too high: read it as an upper bound."
  }
}
