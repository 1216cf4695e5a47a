extension InventedPapers {
  /// A report by an organisation, in Markdown: method, findings, figures, recommendations.
  var nightjarReport: DemonstrationMaterial.Document {
    let total = Cast.grouped(cast.allEntries)
    let text = """
      # Twenty-five years of silence: the prison killings of 1992 in Vashmara

      *Nightjar Documentation Centre, 21 June 2017*

      ## Summary

      Between 10 June and mid-September 1992, the authorities of Vashmara executed political prisoners
      in at least six cities after hearings that lasted minutes. The Nightjar Documentation Centre
      interviewed 61 survivors and relatives and examined 214 papers. The Centre found that prisoners
      in Tolvand, Pelgard, Birmaz, Shavreh, Ezgaran and Nalveh were brought before panels of three
      men, that none of them had a lawyer, and that their bodies were not returned.

      > "They read my brother's name, and then they read mine and crossed it out," a survivor of
      > Dezhin prison said.

      ## How many

      Nobody has published a full list. Five lists kept by different bodies hold \(total) entries
      between them: the Families of Lavar have \(cast.entries[0]), the *Tolvand Courier* has
      \(cast.entries[1]), the Charter Union has \(cast.entries[2]), former prisoners have
      \(cast.entries[3]) and the Centre itself has \(cast.entries[4]). The lists overlap, and the same
      person is often entered under several spellings. The sum of their lengths is therefore not a
      number of victims.

      The Charter Union claims that at least 1,400 people were killed. Defence lawyers estimated in
      1992 that around 900 were killed. The Ministry of Justice maintains that no more than 120 were
      executed. The Centre considers that the true number may exceed 1,000.

      ## Where they lie

      Witnesses described two burial sites. **Lavar Field**, a former brickyard east of Tolvand, was
      levelled by bulldozers in November 2003, and a road was paved over part of it in 2004.
      **Marnu Hill**, outside Pelgard, has not been built on. According to three witnesses, the army
      planted trees there in the spring of 1993 in order to hide the trenches.

      Families who tried to gather at Lavar Field were repeatedly dispersed. In August 2006, police
      arrested eleven people at a memorial service there.

      ## Who is alleged to be responsible

      Four former prisoners said that the panel in Pelborj prison was led by a man known as Colonel
      Shegvari. The Centre has not been able to put the allegation to him. A former clerk of the
      Ministry of Justice told the Centre that orders "came by telephone and were never written down".

      ## Recommendations

      The Nightjar Documentation Centre calls on the Government of Vashmara to

      - reveal the fate of every prisoner and the place of burial,
      - protect Lavar Field and Marnu Hill from any further building,
      - issue accurate death certificates, and
      - allow an independent international investigation.

      If the Government refuses, member States of the Concord of Nations should establish an
      international inquiry.

      ---

      \(Self.footer)

      """
    return DemonstrationMaterial.Document(
      fileName: "2017-06-21-nightjar-report.md",
      bytes: Array(text.utf8),
      source: "Nightjar Documentation Centre (fictional)",
      method: "published report",
      collectedAt: "2017-06-21",
      url: "https://nightjar.example/reports/1992.md"
    )
  }
}
