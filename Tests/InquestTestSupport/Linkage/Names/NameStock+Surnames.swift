extension NameStock {
  /// Stems that take suffixes, besides the commoner men's names.
  static let stems = """
    نور Nour Noor Nur
    امین Amin Ameen
    عظیم Azim Azeem
    شریف Sharif
    صالح Saleh Salih
    فلاح Fallah Falah
    قربان Ghorban Qorban Gorban
    کوه Kouh Kuh
    گل Gol Gul
    بهار Bahar
    فرهنگ Farhang
    حکمت Hekmat Hikmat
    دانش Danesh
    هنر Honar
    سلطان Soltan Sultan
    ملک Malek Malik
    سالار Salar
    بیگ Beig Beyg
    خان Khan
    شاه Shah
    میر Mir
    طوس Tous Toos
    یزدان Yazdan
    خدا Khoda
    پیر Pir
    جهان Jahan Djahan
    روح Rouh Ruh
    فتح Fath
    عرب Arab
    ترک Tork Turk
    کرد Kord Kurd
    عبد Abd Abed
    نظر Nazar
    صبر Sabr
    ذوالفقار Zolfaghar Zolfaqar
    شجاع Shoja Shodja
    نیک Nik Neek
    خوش Khosh
    زرین Zarrin Zarin
    آهن Ahan
    فولاد Foulad Fulad Foolad
    سنگ Sang
    باغ Bagh Baq
    دشت Dasht
    رود Roud Rud Rood
    مهر Mehr
    آذر Azar
    بخت Bakht
    رنج Ranj
    امام Emam Imam
    قاضی Ghazi Qazi
    مفتی Mofti
    طبیب Tabib
    نجف Najaf Nadjaf
    کربلا Karbala Kerbala
    هدایت Hedayat
    عنایت Enayat Inayat
    شفیع Shafi Shafie
    رفیع Rafi Rafie
    منصف Monsef
    عادل Adel
    عارف Aref
    کامل Kamel
    فاضل Fazel Fadel
    صدر Sadr
    شمس Shams
    بدر Badr
    نجم Najm
    تاج Taj Tadj
    فخر Fakhr
    """

  /// Suffixes: Persian after a consonant, Persian after a vowel, Latin after a consonant, after a
  /// vowel, and the share of surnames that end so.
  static let suffixes = """
    ی یی i,y,ee ei,i,ee,ie,yi 34
    زاده زاده zadeh,zade,zada zadeh,zade,zada 13
    پور پور pour,poor,pur pour,poor,pur 13
    یان ییان ian,yan,iyan eian,yan,ian 9
    نیا نیا nia,niya nia,niya 7
    نژاد نژاد nejad,nezhad,nedjad nejad,nezhad,nedjad 6
    فر فر far far 5
    وند وند vand,wand vand,wand 4
    خانی خانی khani,xani khani,xani 3
    لو لو lou,loo,lu lou,loo,lu 3
    آبادی آبادی abadi abadi 3
    """

  /// Surnames that stand by themselves, the commonest first.
  static let wholeSurnames = """
    زارع Zare Zareh Zarei
    نجفی Najafi Nadjafi
    صفایی Safaei Safai Safaie
    طاهری Taheri Taheree
    شهبازی Shahbazi
    بابایی Babaei Babai Babaie
    یزدانی Yazdani
    مرادخانی Moradkhani
    شیخ Sheikh Shaikh
    انصاری Ansari
    نعمتی Nemati Neamati
    سلطانی Soltani Sultani
    رنجبر Ranjbar Randjbar
    کشاورز Keshavarz Keshawarz
    باغبان Baghban
    نجار Najjar Najar
    حداد Haddad Hadad
    عطار Attar Atar
    صراف Sarraf Saraf
    خیاط Khayyat Khayat
    زرگر Zargar
    آهنگر Ahangar
    معمار Memar Me'mar
    نقاش Naghash Naqqash
    صفار Saffar Safar
    بزاز Bazzaz Bazaz
    مقدم Moghaddam Moqaddam Moghadam
    مجد Majd
    فروتن Foroutan Forutan Forootan
    پناهی Panahi
    ثابت Sabet
    جاوید Javid Javeed
    خرم Khorram Khoram
    خسروی Khosravi Khosrawi
    دهقان Dehghan Dehqan
    دهقانی Dehghani Dehqani
    راستی Rasti
    رستگار Rastegar
    روشن Roshan Rowshan
    زند Zand
    سرمد Sarmad
    شایسته Shayesteh Shayeste
    شکیبا Shakiba
    صبا Saba
    طلوعی Tolouei Toloui
    عابدینی Abedini
    غفاری Ghaffari Ghafari
    فاتح Fateh
    فرهمند Farahmand
    قانع Ghane Qane
    کیانی Kiani Kiyani Kayani
    گرامی Gerami
    لطفی Lotfi
    متین Matin
    مشایخی Mashayekhi
    معینی Moeini Moini
    ملکی Maleki
    نامدار Namdar
    نوروزی Norouzi Nowruzi Noroozi
    هاشمیان Hashemian
    وفایی Vafaei Vafai Wafai
    یگانه Yeganeh Yegane
    افشار Afshar
    قاجار Ghajar Qajar
    بیات Bayat
    شاملو Shamlou Shamloo Shamlu
    استاجلو Ostajlou Ostajlu
    ایزدی Izadi
    بهادری Bahadori
    تیموری Teymouri Teimouri Timuri
    جلالی Jalali
    چراغی Cheraghi Cheraqi
    خلیلی Khalili
    دادخواه Dadkhah
    رجایی Rajaei Rajai Rajaie
    زمانی Zamani
    ساعدی Saedi
    شریعتی Shariati
    صفوی Safavi Safawi
    ضیایی Ziaei Ziai Ziaie
    طالبی Talebi
    ظریف Zarif
    علوی Alavi Alawi
    غلامی Gholami Qolami
    فتاحی Fattahi Fatahi
    قنبری Ghanbari Qanbari
    کاویانی Kaviani Kavyani
    گودرزی Goudarzi Goodarzi Gudarzi
    مجیدی Majidi
    موسوی Mousavi Moosavi Musavi Moussavi
    نیکو Nikou Nikoo Niku
    وحدت Vahdat
    هوشمند Houshmand Hooshmand
    یاوری Yavari
    پاکدل Pakdel
    پورمند Pourmand Poormand
    پهلوان Pahlavan Pahlevan
    تهرانچی Tehranchi
    جوادیان Javadian
    چلبی Chalabi
    ابطحی Abtahi
    اخوان Akhavan Akhavan
    ادیب Adib
    اشراقی Eshraghi Eshraqi
    اعتماد Etemad E'temad
    افتخاری Eftekhari
    الهی Elahi
    امیدوار Omidvar
    اوحدی Owhadi Ohadi
    """

  /// Surnames from places: a town's name and -i, more often a second surname than the only one.
  static let nisbas = """
    تهرانی Tehrani Teherani
    اصفهانی Esfahani Isfahani
    شیرازی Shirazi Chirazi
    تبریزی Tabrizi
    کرمانی Kermani Kirmani
    یزدی Yazdi
    مشهدی Mashhadi Mashadi
    قزوینی Ghazvini Qazvini
    همدانی Hamedani Hamadani
    کاشانی Kashani
    رشتی Rashti
    گیلانی Gilani Guilani
    مازندرانی Mazandarani
    قمی Ghomi Qomi
    اردبیلی Ardabili Ardebili
    زنجانی Zanjani
    اراکی Araki
    خراسانی Khorasani Khorassani
    کرمانشاهی Kermanshahi
    لرستانی Lorestani
    دزفولی Dezfouli Dezfuli
    شوشتری Shoushtari Shushtari
    بهبهانی Behbahani
    بوشهری Boushehri Bushehri
    سمنانی Semnani
    دامغانی Damghani Damqani
    سبزواری Sabzevari
    نیشابوری Neishabouri Neyshaburi
    گلپایگانی Golpayegani
    خوانساری Khansari Khonsari
    نایینی Naeini Naini
    اردکانی Ardakani
    رفسنجانی Rafsanjani
    سیرجانی Sirjani
    لاریجانی Larijani
    تنکابنی Tonekaboni Tonkaboni
    لاهیجانی Lahijani
    لنگرودی Langaroudi Langarudi
    گرگانی Gorgani
    مراغه‌ای Maraghei Maraghehi
    خویی Khoei Khoyi Khoi
    بروجردی Boroujerdi Borujerdi
    نهاوندی Nahavandi
    جهرمی Jahromi
    لاری Lari
    بیرجندی Birjandi
    قوچانی Ghouchani Quchani
    طبسی Tabasi Tabassi
    """
}
