extension InventedPapers {
  /// A dispatch from the weeks after the event: careful, with the lowest independent figure.
  var wireDispatch: DemonstrationMaterial.Document {
    let text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Vashmara: lawyers say around 900 prisoners put to death &mdash; Meridian Wire</title>
      <style>body { font-family: serif } .dateline { font-variant: small-caps }</style>
      </head>
      <body>
      <nav><a href="/">Meridian Wire</a> <a href="/world">World</a></nav>
      <article>
      <h1>Vashmara: lawyers say around 900 prisoners put to death</h1>
      <p class="dateline">TOLVAND, 5 October 1992</p>
      <p>Around 900 political prisoners were secretly executed in Vashmara between June and September
      1992, according to a group of defence lawyers who asked not to be named.</p>
      <p>&ldquo;Our clients were taken from their cells, asked two or three questions and not seen
      again,&rdquo; one of the lawyers told Meridian Wire. She said that the hearings in Sangvar
      prison lasted no more than five minutes and that no defence lawyer was admitted.</p>
      <p>The figure could not be confirmed. A second lawyer, who acts for prisoners in Pelgard,
      estimated that at least 150 people were killed there. He added that guards told him the bodies
      were taken to Marnu Hill at night.</p>
      <p>The Ministry of Justice denied the reports. &ldquo;Nobody was executed for his
      opinions,&rdquo; said its spokesman, Bahram Orlhili. &ldquo;Sentences were carried out
      against some dozens of armed offenders.&rdquo;</p>
      <p>The Charter Union, the banned movement to which many of the prisoners belonged, claimed that
      the number of dead was far higher. Its spokesman abroad, Kamran Vushgini, said relatives in six
      cities had been handed bags of clothes and ordered not to hold funerals.</p>
      <p>Vushgini said that a guard had told relatives that &ldquo;the ground at Lavar Field was opened
      three times in August&rdquo;.</p>
      <p>Two diplomats in Tolvand said they believed that executions had taken place, but that they
      could not say how many. Prison visits have reportedly been suspended since 8 June.</p>
      </article>
      <footer><p>\(Self.footer)</p></footer>
      </body>
      </html>

      """
    return DemonstrationMaterial.Document(
      fileName: "1992-10-05-meridian-wire.html",
      bytes: Array(text.utf8),
      source: "Meridian Wire, news agency (fictional)",
      method: "web page saved",
      collectedAt: "2021-02-11",
      url: "https://meridian-wire.example/1992/10/05/vashmara-prisoners.html"
    )
  }
}
