/// Names of months as sources write them, a string of forms a month.
///
/// An underscore parts the words of one name; letters are folded before they are compared.
enum MonthNames {
  /// The calendar, whether the names are Kurdish, and twelve strings.
  static let sources: [(CalendarSystem, Bool, [String])] = [
    (.gregorian, false, gregorian), (.gregorian, false, gregorianEastern),
    (.jalali, false, solarHijri), (.jalali, false, zodiac), (.jalali, true, kurdish),
    (.hijri, false, lunarHijri),
  ]

  private static let gregorian = [
    "january jan januari", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sept sep", "october oct", "november nov", "december dec",
  ]

  // Iranian, Afghan, Egyptian, Levantine, Maghrebi and Kurdish names.
  private static let gregorianEastern = [
    "ژانویه جنوری ینایر کانون_الثانی کانون_ثانی کانون_ثان جانفی کانوونی_دووەم کانونی_دووەم",
    "فوریه فبروری فبرایر شباط فیفری شوبات sibat shubat", "مارس مارچ آذار ئازار ئادار adar",
    "آوریل آپریل اپریل أبریل نیسان أفریل nisan", "مه می مای مایو أیار ئایار مایس ayar",
    "ژوئن جون یونیو یونیه حزیران جوان حوزەیران haziran heziran",
    "ژوئیه ژوییه ژولای جولای یولیو یولیه تموز جویلیه تەمووز تەموز tammuz tirmeh",
    "اوت آگوست آگست اگست أغسطس غشت آب ئاب tebax",
    "سپتامبر سپتمبر سبتمبر شتنبر أیلول ئەیلوول ئەیلول",
    "اکتبر اکتوبر أکتوبر تشرین_الأول تشرین_أول تشرینی_یەکەم cotmeh",
    "نوامبر نومبر نوفمبر نونبر تشرین_الثانی تشرین_ثانی تشرین_ثان تشرینی_دووەم mijdar",
    "دسامبر دسمبر دیسمبر دجنبر کانون_الأول کانون_أول کانوونی_یەکەم کانونی_یەکەم",
  ]

  private static let solarHijri = [
    "فروردین farvardin farwardin favardin farvardeen",
    "اردیبهشت ordibehesht ordibehest ordibehisht urdibihisht ordibehest urdibehesht",
    "خرداد khordad khurdad xordad khordaad", "تیر tir teer tyr",
    "مرداد امرداد mordad amordad murdad merdad mordaad",
    "شهریور shahrivar shahriwar shahriver shahrewar sharivar shahreevar sahrivar", "مهر mehr mihr",
    "آبان aban abaan", "آذر azar āzar adhar", "دی dey dei", "بهمن bahman",
    "اسفند اسپند esfand isfand espand",
  ]

  // Afghanistan: the signs of the zodiac in Dari, and the names in Pashto.
  private static let zodiac = [
    "حمل hamal وری wray", "ثور sawr saur thawr sowr غویی ghwayay",
    "جوزا جوزاء jawza jauza jowza غبرګولی", "سرطان saratan sarataan چنګاښ", "اسد asad زمری zmaray",
    "سنبله sunbula sunbulah sonbola sonboleh sunbola وږی", "میزان mizan tala تله",
    "عقرب aqrab akrab لړم", "قوس qaws qaus qows لیندۍ", "جدی jadi jaddi jadee مرغومی",
    "دلو dalw dalwa dalv سلواغه", "حوت hut hoot hout کب",
  ]

  private static let kurdish = [
    "خاکەلێوە خاکەلیوە xakelewe khakelewe xakelêwe khakalewa", "گوڵان گولان بانەمەڕ gulan banamar",
    "جۆزەردان jozerdan jozardan cozerdan", "پووشپەڕ پوشپەڕ pushper pushpar pusper pooshpar",
    "گەلاوێژ gelawej galawej gelawezh galawezh", "خەرمانان xermanan kharmanan khermanan",
    "ڕەزبەر rezber razbar", "گەڵاڕێزان خەزەڵوەر gelarezan galarezan xezelwer khazalwar",
    "سەرماوەز sermawez sarmawaz", "بەفرانبار befranbar bafranbar berfanbar",
    "ڕێبەندان rebendan rebandan", "ڕەشەمە ڕەشەمێ resheme rasheme rashama reseme reshemi",
  ]

  private static let lunarHijri = [
    "محرم محرم_الحرام muharram moharram muharam moharam", "صفر safar صفر_المظفر",
    "ربیع_الأول ربیع_اول rabi_al_awwal rabi_al_awal rabi_ul_awwal rabi_ul_awal rabi_ol_avval"
      + " rabi_i rabi_l_awwal",
    "ربیع_الثانی ربیع_الآخر ربیع_ثانی rabi_al_thani rabi_ath_thani rabi_al_akhir rabi_al_akhar"
      + " rabi_ul_thani rabi_us_sani rabi_os_sani rabi_al_sani rabi_ii rabi_l_thani",
    "جمادی_الأول جمادی_الأولی جمادی_اول jumada_al_ula jumada_al_awwal jumada_al_oula jumada_i"
      + " jomadi_ol_avval jamadi_al_awwal jumada_l_ula jumada_ul_awwal",
    "جمادی_الثانی جمادی_الثانیه جمادی_الآخره جمادی_الآخر جمادی_ثانی jumada_al_thani"
      + " jumada_al_thaniya jumada_al_thaniyah jumada_ath_thani jumada_al_akhira jumada_al_akhirah"
      + " jumada_al_akhir jumada_ii jomadi_os_sani jamadi_al_thani jumada_l_akhira",
    "رجب رجب_المرجب rajab", "شعبان شعبان_المعظم shaban shaaban sha_ban",
    "رمضان رمضان_المبارک ramadan ramazan ramadhan ramzan",
    "شوال شوال_المکرم shawwal shawal shavval",
    "ذیقعده ذی_قعده ذی_القعده ذو_القعده ذیقعده_الحرام dhu_al_qada dhu_al_qadah dhu_al_qaada"
      + " dhu_al_qidah dhu_al_qida dhul_qada dhul_qadah dhul_qidah dhul_qaada dhu_l_qada dhu_l_qida"
      + " du_l_qada zilqada zi_qadeh zi_qada zulqada zulqadah zil_qadah zi_al_qadah",
    "ذیحجه ذی_حجه ذی_الحجه ذو_الحجه ذیحجه_الحرام dhu_al_hijja dhu_al_hijjah dhu_al_hija"
      + " dhu_al_hijjeh dhul_hijja dhul_hijjah dhul_hija dhu_l_hijja dhu_l_hijjah du_l_hijja"
      + " zilhijja zilhijjah zi_hajjeh zi_hajje zilhajj zulhijja zulhijjah zi_al_hijjah zi_hijja",
  ]
}
