extension InventedPapers {
  /// A letter of independent experts to the government, with what they ask and by when.
  var expertsLetter: DemonstrationMaterial.Document {
    let text = """
      CONCORD OF NATIONS
      Office of the Independent Experts

      Reference: AL VSM 4/2020

      3 September 2020

      Excellency,

      We have the honour to address you in our capacities as Expert on Enforced Disappearances, Expert
      on Summary Executions and Expert on Truth and Justice.

      We would like to bring to the attention of your Excellency's Government information we have
      received concerning the alleged enforced disappearance and extrajudicial execution of political
      prisoners in six cities of Vashmara between June and September 1992.

      According to the information received, between 1,000 and 1,400 prisoners were forcibly
      disappeared and then reportedly executed in secret. The sources state that most of them had been
      sentenced for peaceful activities and that some had completed their sentences. It is alleged
      that their bodies were buried in unmarked graves at Lavar Field and at Marnu Hill.

      It is further reported that \(cast.elder.english), aged \(cast.elder.age),
      was among those executed in Tolvand, and that his family received a certificate which gives the
      cause of death as "natural".

      Without prejudging the accuracy of these allegations, we express our grave concern at the
      continued refusal to disclose the fate of the prisoners and their burial sites. We are concerned
      that the situation "may amount to crimes against humanity".

      We are also alarmed at reports that parts of Lavar Field were bulldozed in 2003 and that a road
      was built over them. Families have told us that gatherings at the site are regularly suppressed.

      We call on your Excellency's Government to carry out a thorough and independent investigation, to
      preserve both sites, and to provide accurate death certificates to the families. We recall that
      the Ministry of Justice stated in 1993 that no more than 120 persons were executed "after lawful
      trials"; we request copies of the judgments.

      We would appreciate a response within 60 days. After that, this communication will be made
      public. In the absence of a domestic investigation, we may call on the Assembly of the Concord
      to establish an international inquiry.

      Please accept, Excellency, the assurances of our highest consideration.

      The Independent Experts

      ---
      \(Self.footer)

      """
    return DemonstrationMaterial.Document(
      fileName: "2020-09-03-experts-letter.txt",
      bytes: Array(text.utf8),
      source: "Independent Experts of the Concord of Nations (fictional)",
      method: "public communications register",
      collectedAt: "2020-11-09",
      url: "https://concord.example/communications/AL-VSM-4-2020.txt"
    )
  }
}
