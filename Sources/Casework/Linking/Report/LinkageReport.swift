import RecordLinkage

/// `report.html`: how well a linkage went, in words, charts and tables, in one file by itself.
///
/// What must be looked at comes first. Nothing in it is a measured accuracy, and it says so.
struct LinkageReport {
  let lists: [LinkageList]
  let result: LinkageResult
  let columns: [LinkLists.ListColumns]
  var decisions: [PairDecision] = []
  var warnings: [String] = []

  var html: String {
    let review = ReportReview(lists: lists, result: result, decisions: decisions)
    let suspicious = Set(result.diagnostics.suspicious.prefix(ReportGroups.shown).map(\.person))
    let persons = PersonRecords(suspicious.union(review.persons), in: result)
    let figures = ReportFigures(result: result)
    let sections: [(id: String, name: String, html: String)] = [
      ("lists", "What was linked", ReportColumns(lists: lists, columns: columns).html),
      (
        "groups", "Groups to look at",
        ReportGroups(lists: lists, result: result, persons: persons).html
      ), ("review", "Pairs to review", review.html(persons)),
      ("weights", "Weights", figures.weights),
      (
        "calibration", "Probabilities",
        figures.probabilities
          + ReportCalibration(lists: lists, result: result, decisions: decisions).html
      ), ("cuts", "Cuts", figures.cuts), ("sizes", "Records a person", figures.sizes),
      ("unlinkable", "Bare records", figures.unlinkable),
      ("blocking", "Blocking", figures.blocking),
    ]
    let names = lists.map(\.name).joined(separator: ", ")
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Linkage of \(Markup.escaped(names))</title>
      <style>\(ReportStyle.sheet)</style></head><body>
      <a class="skip" href="#main">To the report</a><main id="main">
      <h1>Who is the same person in \(lists.map { Markup.value($0.name) }.joined(separator: ", "))</h1>
      \(summary)
      <nav aria-label="Contents"><ol>\
      \(sections.map { "<li><a href=\"#\($0.id)\">\($0.name)</a></li>" }.joined())</ol></nav>
      \(sections.map { "<section id=\"\($0.id)\">\($0.html)</section>" }.joined(separator: "\n"))
      <footer><p>Inquest \(Markup.escaped(InquestVersion.current)), method \
      \(Markup.escaped(result.model.version)), seed \(String(result.model.seed)). The same lists, \
      wishes and seed give the same result. Everything here is a proposal: a person decides.</p></footer>
      </main></body></html>

      """
  }

  private var summary: String {
    let found = result.diagnostics
    let cautions = (result.model.warnings + warnings).map {
      "<p class=\"warn\"><strong>Take care.</strong> \(Markup.value($0, limit: 2000))</p>"
    }
    let broken =
      found.brokenDecisions == 0
      ? ""
      : "<p class=\"warn\"><strong>Take care.</strong> "
        + "\(Markup.count(found.brokenDecisions, "decision", "decisions")) “same” could not be kept, "
        + "because others forbid it.</p>"
    return """
      <p class="lead">\(Markup.count(found.records, "record is", "records are")) proposed to be \
      \(Markup.count(found.persons, "person", "persons")). \
      \(Markup.count(found.pairsCompared, "pair was", "pairs were")) compared, of which the model \
      expects about \(Markup.count(Int(found.expectedMatches.rounded()))) to be one person.</p>
      <p>All figures of precision and recall below are what the model expects of itself, right only as \
      far as the model is. None was measured.</p>
      \(cautions.joined())\(broken)
      """
  }
}
