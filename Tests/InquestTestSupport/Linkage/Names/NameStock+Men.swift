extension NameStock {
  /// Men's given names, the commonest first: Persian form, then Latin spellings met in documents.
  ///
  /// A stock of names, not of people: every bearer in a simulated list is put together at random.
  static let men = """
    محمد Mohammad Mohamad Muhammad Mohammed Mohamed
    علی Ali Aly
    حسین Hossein Hosein Hussein Husain Husayn
    حسن Hassan Hasan
    رضا Reza Riza Rida
    احمد Ahmad Ahmed
    مهدی Mehdi Mahdi Mehdy
    محمود Mahmoud Mahmood Mahmud
    عباس Abbas Abas
    مجید Majid Madjid Majeed
    سعید Saeed Said Saeid Saied
    حمید Hamid Hameed
    ابراهیم Ebrahim Ibrahim Ebrahiem
    اکبر Akbar
    اصغر Asghar Asqar
    مسعود Masoud Masood Masud Massoud
    ناصر Naser Nasser Nasir
    منصور Mansour Mansoor Mansur
    جواد Javad Jawad Djavad
    قاسم Ghasem Qasem Qassem Kasem
    اسماعیل Esmail Esmaeil Ismail Esmaeel Ismael
    یوسف Yousef Yusef Yousof Yusuf Youssef
    موسی Mousa Musa Moosa Moussa
    عیسی Isa Eisa Issa Eissa
    داوود Davoud Davood Davud Dawud
    جعفر Jafar Jaafar Ja'far Djafar
    صادق Sadegh Sadeq Sadiq
    باقر Bagher Baqer Baqir
    کاظم Kazem Kazim
    تقی Taghi Taqi
    نقی Naghi Naqi
    محسن Mohsen Mohsin
    مرتضی Morteza Mortaza Murtaza Mortezah
    مصطفی Mostafa Mustafa Mostapha
    مجتبی Mojtaba Mujtaba Modjtaba
    حمیدرضا Hamidreza Hamid-Reza
    بهروز Behrouz Behrooz Behruz Behrooze
    پرویز Parviz Parwiz Parveez
    فریدون Fereydoun Fereidoun Faridoun Fereydun
    هوشنگ Houshang Hooshang Hushang
    جمشید Jamshid Djamshid Jamsheed
    منوچهر Manouchehr Manoochehr Manuchehr
    ایرج Iraj Iradj Eiraj
    کوروش Kourosh Koorosh Kurosh Cyrus
    داریوش Dariush Daryoush Dariyoush Darioush
    سیاوش Siavash Siyavash Siavosh
    سهراب Sohrab Suhrab
    رستم Rostam Rustam
    بهرام Bahram
    بهمن Bahman
    بیژن Bijan Bizhan Bijhan
    فرهاد Farhad
    فرامرز Faramarz
    فرزاد Farzad
    فرشید Farshid Farsheed
    فریبرز Fariborz
    کامران Kamran
    کامبیز Kambiz Cambyse
    کیومرث Kioumars Kiumars Kiomars Kayumars
    شاهرخ Shahrokh Shahrukh
    شهرام Shahram
    شهریار Shahriar Shahryar
    شاپور Shapour Shapoor Shapur
    سیروس Sirous Siroos Cyrus Sirus
    خسرو Khosrow Khosro Khosrou Khosraw
    اردشیر Ardeshir Ardashir
    اسفندیار Esfandiar Esfandyar
    آرش Arash
    بابک Babak
    مازیار Maziar Mazyar
    کاوه Kaveh Kave Kawa
    نادر Nader Nadir
    نوروز Norouz Nowruz Noruz
    امیر Amir Ameer
    حبیب Habib
    رحمان Rahman
    رحیم Rahim Raheem
    کریم Karim Kareem
    سلیمان Soleiman Soleyman Suleiman Solaiman
    یعقوب Yaghoub Yaqub Yaghoob Yaqoub
    اسحاق Eshagh Es-haq Ishaq Eshaq
    ایوب Ayoub Ayub Ayoob Ayyoub
    یونس Younes Yunes Yunus Younus
    زکریا Zakaria Zakariya Zakarya
    یحیی Yahya Yahia
    هادی Hadi Hady
    رسول Rasoul Rasool Rasul
    نبی Nabi
    ولی Vali Wali
    صفر Safar
    رجب Rajab Radjab
    شعبان Shaban Sha'ban Shaaban
    رمضان Ramazan Ramadan Ramezan
    محرم Moharram Muharram
    عزیز Aziz Azeez
    مراد Morad Murad Mourad
    شیرزاد Shirzad
    الیاس Elias Elyas Ilyas
    ادریس Edris Idris
    جلال Jalal Djalal
    جمال Jamal Djamal
    کمال Kamal
    هاشم Hashem Hashim
    قدرت Ghodrat Qodrat Ghudrat
    عزت Ezzat Ezat Izzat
    نصرت Nosrat Nusrat
    رحمت Rahmat
    نعمت Nemat Ne'mat Neamat
    همت Hemmat Hemat
    فضل Fazl
    خلیل Khalil Khaleel Xalil
    جلیل Jalil Jaleel
    سهیل Soheil Sohail Soheyl Suhail
    فرید Farid Fareed
    وحید Vahid Waheed Vaheed
    نوید Navid Naveed
    امید Omid Omeed Umid
    پیمان Peyman Peiman Payman
    پیام Payam
    پژمان Pejman Pezhman
    آرمان Arman
    آرمین Armin
    رامین Ramin
    شاهین Shahin Shaheen
    مهران Mehran
    مهرداد Mehrdad
    مهرزاد Mehrzad
    کیوان Keyvan Keivan Kayvan Kaivan
    کیانوش Kianoush Kianoosh Kiyanush
    سامان Saman
    سیامک Siamak Siyamak
    سینا Sina Seena
    سروش Soroush Soroosh Sorush
    آبتین Abtin
    احسان Ehsan Ihsan
    ایمان Iman Eman
    عرفان Erfan Irfan
    میثم Meysam Meisam Maysam
    مقداد Meghdad Meqdad Miqdad
    یاسر Yaser Yasir
    عمار Ammar Amar
    سلمان Salman
    طاهر Taher Tahir
    طالب Taleb Talib
    شریف Sharif Shareef
    شکور Shakour Shakoor
    غفور Ghafour Ghafoor Ghafur Qafur
    صابر Saber Sabir
    شاکر Shaker Shakir
    حافظ Hafez Hafiz
    حیدر Heydar Heidar Haydar Haidar
    صفدر Safdar
    قنبر Ghanbar Qanbar
    میرزا Mirza
    بهزاد Behzad Bihzad
    فیروز Firouz Firooz Firuz
    پیروز Pirouz Pirooz Piruz
    جهانگیر Jahangir Djahanguir
    جهانبخش Jahanbakhsh Jahanbaxsh
    خداداد Khodadad
    اللهیار Allahyar Allahiar Allahyaar
    علیار Aliyar Aliar
    هژیر Hajir Hozhir
    تورج Touraj Tooraj Turaj
    هرمز Hormoz Hormuz
    نوذر Nozar Nowzar
    گودرز Goudarz Goodarz Gudarz
    گشتاسب Goshtasb Goshtasp
    آزاد Azad
    دلاور Delavar Dilawar
    پاشا Pasha
    تیمور Teymour Teimour Timur Teymoor
    چنگیز Changiz Tchanguiz
    ژیان Zhian Jian
    ژوبین Zhoubin Joubin Zhubin
    هیوا Hiva Hiwa
    ریبوار Ribwar Rebwar Ribvar
    آوات Avat Awat
    ساسان Sasan Sassan
    خشایار Khashayar Xashayar
    فرخ Farrokh Farokh Farrukh
    فرج Faraj Faradj
    مظفر Mozaffar Mozafar Muzaffar
    مختار Mokhtar Mukhtar
    مقصود Maghsoud Maqsoud Maghsood
    وارطان Vartan Wartan
    گاگیک Gagik Gaguik
    آرا Ara
    هایک Hayk Haik
    """

  /// What follows Abd-ol in compounds, the commonest first.
  static let attributes = """
    لله lah
    رضا Reza Riza
    حسین Hossein Hosein Hussein
    رحمان Rahman
    کریم Karim Kareem
    حمید Hamid
    مجید Majid
    رحیم Rahim
    وهاب Vahab Wahab Wahhab
    صمد Samad
    عزیز Aziz
    علی Ali
    جبار Jabbar Jabar
    ستار Sattar Satar
    غنی Ghani Qani
    خالق Khalegh Khaleq
    رزاق Razzagh Razaq Razzaq
    قادر Ghader Qader
    غفار Ghaffar Ghafar
    حکیم Hakim Hakeem
    """
}
