extension NameStock {
  /// Towns, the commonest first: Persian form, Latin spellings; joined words are parted by `_`.
  static let towns = """
    تهران Tehran Teheran
    مشهد Mashhad Meshed Mashad
    اصفهان Esfahan Isfahan Ispahan
    شیراز Shiraz Chiraz
    تبریز Tabriz
    اهواز Ahvaz Ahwaz
    کرمانشاه Kermanshah Kirmanshah
    رشت Rasht
    قم Qom Ghom Qum
    کرج Karaj
    همدان Hamadan Hamedan
    ارومیه Urmia Orumiyeh Oroumieh
    یزد Yazd
    اراک Arak
    قزوین Qazvin Ghazvin
    زنجان Zanjan
    سنندج Sanandaj
    خرم‌آباد Khorramabad Khoramabad
    گرگان Gorgan
    ساری Sari
    کرمان Kerman
    بابل Babol Babul
    آمل Amol
    اردبیل Ardabil Ardebil
    بندر_عباس Bandar_Abbas Bandarabbas
    بوشهر Bushehr Boushehr
    دزفول Dezful Dezfoul
    آبادان Abadan
    خرمشهر Khorramshahr Khoramshahr
    بهبهان Behbahan
    مسجد_سلیمان Masjed_Soleyman Masjed_Soleiman
    شوشتر Shushtar Shoushtar
    بروجرد Borujerd Boroujerd
    ملایر Malayer
    نهاوند Nahavand
    کاشان Kashan
    سمنان Semnan
    شاهرود Shahrud Shahroud
    نیشابور Neyshabur Neishabour Nishapur
    سبزوار Sabzevar
    بجنورد Bojnurd Bojnourd
    قوچان Quchan Ghouchan
    لاهیجان Lahijan
    لنگرود Langarud Langaroud
    انزلی Anzali Bandar_Anzali
    قائمشهر Qaemshahr Ghaemshahr
    مراغه Maragheh Maraghe
    خوی Khoy Khoi
    مهاباد Mahabad
    سقز Saqqez Saghez Saqez
    مریوان Marivan
    بانه Baneh Bane
    ایلام Ilam
    زاهدان Zahedan
    چابهار Chabahar
    بیرجند Birjand
    رفسنجان Rafsanjan
    سیرجان Sirjan
    جهرم Jahrom
    فسا Fasa
    کازرون Kazerun Kazeroun
    لار Lar
    گنبد Gonbad
    رودسر Rudsar Roudsar
    """
}
