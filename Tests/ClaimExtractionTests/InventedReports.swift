/// Reports about a country that does not exist, written for these tests.
enum InventedReports {
  static let english = """
    Tarn families call for an inquiry into the Lorn valley killings
    Mira Lund, a lawyer from the Tarn Council of Families, said on Monday that soldiers executed at
    least 240 villagers in the Lorn valley between May and late August 1931.

    "After the bridge was taken in May, the garrison arrested hundreds of farmers and shot them
    within days," she said. "Nobody has been told where they lie."

    According to a letter sent to the Ministry of Roads by six surveyors, two pits near the old mill
    were filled with stones and then paved over. The letter asked the ministry to stop the work.

    The ministry denied that graves were damaged, saying the pits "had always been part of a quarry."
    It is estimated that about 3,000 people lived in the valley, in what is described as one of the
    poorest districts of the country.

    "The guards burned the registers in the yard," according to the surveyors' report, Lund confirmed.

    Reports by the Tarn Council, the Harbour League, and other associations have stated that the
    yearly march to the mill is regularly dispersed. In one case, 58-year-old Osric Vale, a miller
    who attended the march in 1950, was arrested and later died in custody in June 1951, Lund said.
    He had asked for the return of his father's body, although the garrison never answered.

    Several officers still hold posts in the province, including Colonel Arn Sted, Judge Pell Orrin,
    and members of the valley police, according to Lund. Surveyors warned that if the road is built,
    the remaining pits will be lost, explaining that the ground is soft.
    """

  static let persian = """
    خانواده‌های تارن خواستار تحقیق شدند

    میرا لوند، وکیل خانواده‌ها، روز دوشنبه گفت که سربازان دست‌کم ۲۴۰ روستایی را در مرداد ۱۳۱۰ در درهٔ لورن اعدام کردند.

    به گفتهٔ شاهدان، پیکرها در گودالی نزدیک آسیاب دفن شدند و روی آن جاده ساخته شد.

    «هیچ کس به ما نگفت آنها کجا هستند»، مادر یکی از قربانیان گفت.

    وزارت راه اعلام کرد: «این گودال بخشی از معدن بوده است.» نقشه‌برداران در نامه‌ای هشدار دادند که گورهای دیگر ممکن است از میان بروند.

    برآورد می‌شود که حدود ۳٬۰۰۰ نفر در این دره زندگی می‌کردند.
    """
}
