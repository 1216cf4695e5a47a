extension InventedPapers {
  /// A denial by the government, with the lowest figure of all.
  var ministryStatement: DemonstrationMaterial.Document {
    let text = """
      REPUBLIC OF VASHMARA
      MINISTRY OF JUSTICE
      Office of the Spokesman

      Tolvand, 14 Bahman 1371 (3 February 1993)

      STATEMENT No. 41

      The Ministry of Justice rejects the allegations that hostile news agencies and the outlawed
      Charter Union have spread about the summer of 1371.

      No massacre took place in the prisons of the Republic. In the months of Tir and Mordad 1371,
      no more than 120 persons convicted of armed attacks were executed after lawful trials, and
      every sentence was confirmed by the Supreme Court.

      "The lists that circulate abroad contain the names of people who left the country, who died
      of illness or who never lived," said the spokesman of the Ministry, Bahram Orlhili. He added
      that the families of the executed had been informed and that their graves were known.

      The Ministry denies that bodies were buried at Lavar Field. According to the Municipality of
      Tolvand, Lavar Field is a disused brickyard.

      The Ministry warns that the spreading of false figures is an offence under the Public Order
      Act. If the campaign continues, those responsible will be prosecuted.

      ---
      \(Self.footer)

      """
    return DemonstrationMaterial.Document(
      fileName: "1993-02-03-ministry-statement.txt",
      bytes: Array(text.utf8),
      source: "Ministry of Justice of Vashmara (fictional)",
      method: "copy of a public notice",
      collectedAt: "2016-05-30",
      url: nil
    )
  }
}
