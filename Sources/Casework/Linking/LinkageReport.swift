import RecordLinkage

/// `report.html`: how well a linkage went, in words, charts and tables, in one file by itself.
struct LinkageReport {
  let lists: [LinkageList]
  let result: LinkageResult
  let columns: [LinkLists.ListColumns]

  var html: String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Linkage of \(Markup.escaped(lists.map(\.name).joined(separator: ", ")))</title>
    <style>\(Self.style)</style></head><body><main>
    <h1>Who is the same person in \(Markup.escaped(lists.map(\.name).joined(separator: ", ")))</h1>
    \(summary)\(warnings)\(columnSection)\(weightSection)\(thresholdSection)\(histogramSection)
    \(clusterSection)\(blockingSection)\(reviewSection)
    <footer><p>Method \(Markup.escaped(result.model.version)), seed \(String(result.model.seed)).
    Everything here is a proposal: a person decides.</p></footer>
    </main></body></html>

    """
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1d1d1b;--paper:#fbfaf7;--line:#c9c4b8;--accent:#1f5a7a}
    @media(prefers-color-scheme:dark){:root{--ink:#e8e6e0;--paper:#1b1b1a;--line:#55524b;--accent:#8cc4e4}}
    body{background:var(--paper);color:var(--ink);font:1rem/1.55 "Noto Serif","Noto Naskh Arabic",serif;margin:0}
    main{max-inline-size:60rem;margin-inline:auto;padding:1.5rem}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-block-start:2.5rem}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;inline-size:100%}caption{text-align:start;font-style:italic}
    th,td{border-block-end:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}td.n,th.n{text-align:end}
    svg{max-inline-size:100%;block-size:auto}svg text{fill:var(--ink);font-size:11px}.bar{fill:var(--accent)}.against{fill:none;stroke:var(--accent);stroke-width:1}
    .axis{stroke:var(--line)}.curve{fill:none;stroke:var(--accent);stroke-width:2}.other{stroke-dasharray:5 4}
    .wide{overflow-x:auto}.warn{border-inline-start:4px solid var(--accent);padding-inline-start:.75rem}
    @media print{body{background:#fff;color:#000}}
    """

  private var summary: String {
    let found = result.diagnostics
    let recall = found.blockingRecall.map { "at most \(Markup.percent($0))" } ?? "not known"
    return """
      <p>\(found.records) records are proposed to be \(found.persons) persons. \(found.pairsCompared)
      pairs were compared, of which about \(Int(found.expectedMatches.rounded())) are expected to be
      one person.</p>
      <table><caption>In short</caption>
      <tr><th>Matching pairs that blocking brought together</th><td>\(recall)
      (estimated from passes that do and do not use the name; too high where both miss the same people)</td></tr>
      <tr><th>Records too bare to be linked to anything</th><td>\(Markup.percent(found.unlinkableShare))</td></tr>
      <tr><th>Chance that two records at random are one person</th><td>\(Markup.scientific(result.model.prior))</td></tr>
      <tr><th>Decisions that could not be kept</th><td>\(found.brokenDecisions)</td></tr>
      </table>
      """
  }

  private var warnings: String {
    result.model.warnings.map {
      "<p class=\"warn\"><strong>Take care.</strong> \(Markup.escaped($0))</p>"
    }
    .joined()
  }

  private var columnSection: String {
    let rows = columns.map { list in
      let compared = list.compared.map {
        "<bdi>\(Markup.escaped($0.column))</bdi> as \($0.field.rawValue)"
      }
      let unused = list.unused.map { "<bdi>\(Markup.escaped($0))</bdi>" }
      return "<tr><th dir=\"auto\">\(Markup.escaped(list.list))</th>"
        + "<td>\(compared.joined(separator: ", "))</td>"
        + "<td>\(unused.isEmpty ? "none" : unused.joined(separator: ", "))</td></tr>"
    }
    return "<h2>What was compared</h2><div class=\"wide\"><table><tr><th>List</th><th>Compared</th>"
      + "<th>Not used</th></tr>\(rows.joined())</table></div>"
  }

  private var weightSection: String {
    let fields = result.model.fields.map { LinkageCharts.weights($0) }.joined()
    return "<h2>What agreement is worth</h2><p>Weights in nats: positive speaks for one person. "
      + "A field that one of two records leaves empty weighs nothing.</p>\(fields)"
  }

  private var thresholdSection: String {
    let curve = result.diagnostics.thresholds
    let rows = curve.map { cut in
      "<tr><td class=\"n\">\(Markup.fixed(cut.probability, 2))</td><td class=\"n\">\(cut.pairs)</td>"
        + "<td class=\"n\">\(Markup.percent(cut.precision))</td>"
        + "<td class=\"n\">\(Markup.percent(cut.recall))</td></tr>"
    }
    return
      "<h2>What each cut would give</h2><p>As the model itself expects; this is not a measured "
      + "accuracy.</p>\(LinkageCharts.thresholds(curve))<details><summary>The same as a table</summary>"
      + "<table><tr><th class=\"n\">Probability at least</th><th class=\"n\">Pairs</th>"
      + "<th class=\"n\">Expected precision</th><th class=\"n\">Expected recall</th></tr>"
      + "\(rows.joined())</table></details>"
  }

  private var histogramSection: String {
    let counts = result.diagnostics.histogram
    let unsure = counts[4..<16].reduce(0, +)
    let bars = counts.indices.map {
      (label: Markup.fixed(Double($0) / 20, 2), value: Double(counts[$0]))
    }
    return "<h2>\(unsure) pairs are unsure (probability from .2 to .8)</h2>"
      + LinkageCharts.bars(bars, title: "Compared pairs by probability, logarithmic heights")
  }

  private var clusterSection: String {
    let sizes = result.diagnostics.clusterSizes.sorted { $0.key < $1.key }
    let bars = sizes.prefix(30).map { (label: "\($0.key)", value: Double($0.value)) }
    let rows = sizes.map {
      "<tr><td class=\"n\">\($0.key)</td><td class=\"n\">\($0.value)</td></tr>"
    }
    return "<h2>Records a person</h2>"
      + LinkageCharts.bars(bars, title: "Persons by number of records, logarithmic heights")
      + "<details><summary>The same as a table</summary><table><tr><th class=\"n\">Records</th>"
      + "<th class=\"n\">Persons</th></tr>\(rows.joined())</table></details>"
  }

  private var blockingSection: String {
    let rows = result.model.passes.map { pass in
      "<tr><td>\(Markup.escaped(pass.pass.summary))</td><td class=\"n\">\(pass.blocks)</td>"
        + "<td class=\"n\">\(pass.largestBlock)</td><td class=\"n\">\(pass.pairs)</td>"
        + "<td class=\"n\">\(pass.onlyHere)</td></tr>"
    }
    return "<h2>How pairs were found</h2><div class=\"wide\"><table><tr><th>Records share</th>"
      + "<th class=\"n\">Blocks</th><th class=\"n\">Largest</th><th class=\"n\">Pairs</th>"
      + "<th class=\"n\">Only here</th></tr>\(rows.joined())</table></div>"
      + "<p>Blocks of more than \(result.model.blockCap) records are split or given up.</p>"
  }

  /// The pairs a person should look at first: those nearest to one half.
  private var reviewSection: String {
    let unsure = result.pairs.indices.filter {
      (0.05...0.95).contains(result.pairs[$0].probability)
    }
    .sorted {
      (abs(result.pairs[$0].probability - 0.5), $0) < (abs(result.pairs[$1].probability - 0.5), $1)
    }
    .prefix(25)
    guard !unsure.isEmpty else { return "<h2>What to review</h2><p>No pair is in doubt.</p>" }
    return "<h2>What to review first</h2>" + unsure.map { review(result.pairs[$0]) }.joined()
  }

  private func review(_ pair: LinkageResult.Pair) -> String {
    let places = [pair.first, pair.second].map { place in
      "\(lists[place.list].name) \(lists[place.list].ids[place.row])"
    }
    let rows = result.explanation(of: pair, in: lists).map { field in
      let values = [field.valueA, field.valueB].map { value in
        value.map { "<td dir=\"auto\">\(Markup.escaped($0))</td>" } ?? "<td>not known</td>"
      }
      return
        "<tr><th>\(field.field.rawValue)</th>\(values.joined())<td>\(Markup.escaped(field.level))</td>"
        + "<td class=\"n\">\(Markup.fixed(field.weight, 1))</td></tr>"
    }
    let heads = places.map { "<th dir=\"auto\">\(Markup.escaped($0))</th>" }
    return "<div class=\"wide\"><table><caption>Probability \(Markup.fixed(pair.probability, 2))"
      + "</caption><tr><th>Field</th>\(heads.joined())<th>Agreement</th><th class=\"n\">Weight</th></tr>"
      + "\(rows.joined())</table></div>"
  }
}
