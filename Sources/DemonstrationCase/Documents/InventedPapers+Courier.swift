extension InventedPapers {
  /// A news article years later that retells what others said: claims inside claims.
  var courierArticle: DemonstrationMaterial.Document {
    let text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Families demand international inquiry into the killings of 1992 | The Tolvand
      Courier</title>
      </head>
      <body>
      <!-- front page, week 34 -->
      <header><p><a href="/">The Tolvand Courier</a> &middot; published abroad since 1994</p></header>
      <main>
      <h1>Families demand international inquiry into the killings of 1992</h1>
      <p>28 August 2021</p>
      <p>The relatives of prisoners who were executed in Vashmara in the summer of 1992 called on the
      Concord of Nations on Saturday to open an international investigation.</p>
      <p>“We have waited for 29 years, and we have been answered with bulldozers,” said Parvin Zelmuri,
      the chair of the association Families of Lavar. Zelmuri, who spent three years in prison for
      reading out names at a memorial service in 2006, said that not one official had faced
      justice.</p>
      <p>Kamran Vushgini, a spokesman for the Charter Union, said that at least 1,400 people were
      killed. “They were serving their sentences. Many had only weeks left,” he told the Courier,
      adding that the Ministry of Justice had admitted to “a hundred and some” in private.</p>
      <p>The Ministry denies that a massacre took place. In a statement in 1993 it said that no more
      than 120 people were executed after lawful trials. Its present spokeswoman did not reply to
      questions.</p>
      <p>In a letter dated 3 September 2020, three experts of the Concord of Nations expressed “grave
      concern at the continued refusal to disclose the fate of the prisoners”. The experts warned that
      the situation may amount to crimes against humanity. According to the letter, between 1,000 and
      1,400 prisoners were reportedly executed in secret.</p>
      <p>Leila Tavmurnia, a researcher at the Nightjar Documentation Centre, said that witnesses had
      told her of trenches at Marnu Hill. She estimated that some 300 people might be buried there.
      “Nobody knows the number until the ground is opened,” she said.</p>
      <p>A former guard of Sangvar prison, who spoke on condition of anonymity, confirmed that
      prisoners were hanged in groups of six. He said his commander told him that the order “came from
      the top”.</p>
      <p>It is believed that Lavar Field holds most of the dead of Tolvand. The site was levelled in
      2003 and a road now crosses it. Rahim Shegvari, a retired colonel whom survivors accuse of
      leading the panel in Pelgard, now sits on a provincial council, according to the Charter Union.
      He has denied any involvement.</p>
      </main>
      <footer><p>\(Self.footer)</p></footer>
      </body>
      </html>

      """
    return DemonstrationMaterial.Document(
      fileName: "2021-08-28-courier-article.html",
      bytes: Array(text.utf8),
      source: "The Tolvand Courier, a newspaper in exile (fictional)",
      method: "web page saved",
      collectedAt: "2021-08-29",
      url: "https://tolvand-courier.example/2021/08/28/families-demand-inquiry.html"
    )
  }
}
