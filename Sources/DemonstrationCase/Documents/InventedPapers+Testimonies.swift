extension InventedPapers {
  /// A survivor of the prison in the second city, on whom he shared a cell with and what he saw.
  var prisonerTestimony: DemonstrationMaterial.Document {
    let text = """
      NIGHTJAR DOCUMENTATION CENTRE
      Statement of witness P-17
      Taken on 12 March 2009. The witness has asked that his name be withheld.

      I was held in Pelborj prison, in Pelgard, from the spring of 1990 until the end of 1993. I was
      in ward 4 when the radio was taken away. That was on 18 Khordad 1371, two days before the first
      names were called.

      They called us in groups of ten. A man whom the guards addressed as "Colonel Shegvari" sat
      behind a school desk with two others. He asked me whether I still stood by the Charter. I said
      that I wished to live quietly. He wrote something down and told the guard to take me left.

      Those who were taken right did not come back. From ward 4 alone, 38 people did not come back.
      I know this because I counted the plates.

      \(cast.woman.english) was in the women's ward. She was \(cast.woman.age) years old.
      A guard, whose name I will not give, told me that she had refused to sign and that she had said
      to the panel, "You will be asked about this one day." I did not hear this myself. According to
      the guard, she was executed that same night with about fifteen others.

      In the last week of Mordad I was made to wash a lorry. There was lime on it, and a woman's shoe.
      The driver said he had come from Marnu Hill. He said that at least 200 had been buried there
      and that he hoped nobody would ever ask him about it.

      I have heard people say that 400 were killed in Pelgard. I do not know. It may be so. I only
      know my own ward.

      I want the place to be opened and the bones to be given back. That must be done before we who
      remember are dead.

      ---
      \(Self.footer)

      """
    return DemonstrationMaterial.Document(
      fileName: "testimony-p17-pelgard.txt",
      bytes: Array(text.utf8),
      source: "Witness P-17, former prisoner (fictional)",
      method: "interview, statement read back and signed",
      collectedAt: "2009-03-12",
      url: nil
    )
  }

  /// A mother from the capital, on her son, the cemetery and the road over it.
  var motherTestimony: DemonstrationMaterial.Document {
    let died = WrittenDates.write(cast.son.died, .gregorianWords, precision: .month)
    let text = """
      FAMILIES OF LAVAR
      Account of a mother, recorded in Tolvand on 2 September 2015

      My son was \(cast.son.english). He was \(cast.son.age) years old.
      He had four months of his sentence left.

      On a Tuesday in October 1992 the prison telephoned and told me to come with identity papers. At
      the gate of Sangvar prison an officer gave me a bag. He said, "Your son was executed in
      \(died). Do not hold a ceremony, and do not ask for a grave." In the bag there were his
      glasses, a shirt that was not his, and his watch.

      No one has ever told us where he is. A gravedigger told my sister that the men from Sangvar
      were at Lavar Field. He said that he had been ordered to dig "long, not deep". He died in 1999.

      We went there every first Friday. At first we were three families. Later there were perhaps a
      hundred. In November 2003 bulldozers came and levelled the mounds, and the next year the
      municipality paved a road over the northern part. The mayor told us that nothing had ever been
      there.

      In August 2006 we tried to hold a memorial service. The police broke it up and arrested eleven
      people. Parvin Zelmuri, who read the names aloud, was sentenced to three years.

      A man from the ministry once said to me that there were "a hundred, no more". I told him that I
      could name a hundred mothers from our side of the river alone.

      I do not ask for revenge. I ask for a death certificate that says how he died. They sent me one
      that says "natural causes".

      ---
      \(Self.footer)

      """
    return DemonstrationMaterial.Document(
      fileName: "testimony-mother-tolvand.txt",
      bytes: Array(text.utf8),
      source: "A mother from Tolvand, Families of Lavar (fictional)",
      method: "interview, recorded and transcribed",
      collectedAt: "2015-09-02",
      url: nil
    )
  }
}
