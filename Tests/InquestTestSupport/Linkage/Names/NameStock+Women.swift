extension NameStock {
  /// Women's given names, the commonest first: Persian form, then Latin spellings.
  static let women = """
    فاطمه Fatemeh Fatima Fateme Fatima
    زهرا Zahra Zehra
    مریم Maryam Mariam Miryam
    معصومه Masoumeh Masumeh Masoome Ma'soumeh
    زینب Zeinab Zeynab Zaynab
    سکینه Sakineh Sakine Sekineh
    خدیجه Khadijeh Khadije Khadija
    رقیه Roghayeh Roqayeh Roghieh Ruqayya
    مهناز Mahnaz
    شهناز Shahnaz
    فرشته Fereshteh Fereshte Freshteh
    پروین Parvin Parveen
    نسرین Nasrin Nasreen
    شهلا Shahla
    سهیلا Soheila Soheyla Sohaila
    لیلا Leila Leyla Layla
    طاهره Tahereh Tahere Tahira
    منیره Monireh Monire Munireh
    منیژه Manijeh Manizheh Manije
    اعظم Azam A'zam Aazam
    اکرم Akram
    اشرف Ashraf
    صدیقه Sedigheh Sediqeh Siddiqeh
    طیبه Tayebeh Tayyebeh Tayebe
    ربابه Robabeh Robabe
    کبری Kobra Kubra
    صغری Soghra Soqra Sughra
    عفت Effat Efat
    عصمت Esmat Ismat
    عزت Ezzat Ezat
    نصرت Nosrat
    شوکت Shokat Showkat
    مهین Mahin Maheen
    ناهید Nahid Naheed
    ژاله Jaleh Zhaleh Jale
    لاله Laleh Lale
    سوسن Sousan Susan Soosan
    سیمین Simin Simeen
    فریبا Fariba
    فریده Farideh Faride
    فرزانه Farzaneh Farzane
    فروغ Forough Foroogh Forugh
    فروزان Forouzan Foroozan
    گیتی Giti Guiti Geeti
    گلناز Golnaz Gulnaz
    گلی Goli
    هما Homa Huma
    مینا Mina
    میترا Mitra
    مژگان Mojgan Mozhgan Mojgaan
    مهری Mehri
    مهرنوش Mehrnoush Mehrnoosh
    نرگس Narges Nargess Narguess
    نازنین Nazanin Nazaneen
    نیلوفر Niloufar Niloofar Nilufar
    نگین Negin Neguin
    نگار Negar
    آذر Azar
    آزاده Azadeh Azade
    آزیتا Azita
    بهاره Bahareh Bahare
    بهیه Bahiyeh Bahieh
    پری Pari
    پریوش Parivash
    پوران Pouran Pooran Puran
    توران Touran Tooran Turan
    ثریا Soraya Sorayya Thuraya
    جمیله Jamileh Jamile
    حمیده Hamideh Hamide
    حوریه Hourieh Hooriyeh
    راضیه Razieh Raziyeh
    رویا Roya Roia
    زیبا Ziba
    ژیلا Jila Zhila
    ساره Sareh
    سارا Sara Sarah
    سپیده Sepideh Sepide
    ستاره Setareh Setare
    سمیه Somayeh Somayyeh Soumaya
    شادی Shadi
    شکوه Shokouh Shokooh Shokuh
    شیرین Shirin Shireen
    شیوا Shiva
    صفیه Safieh Safiyeh
    عادله Adeleh
    فهیمه Fahimeh Fahime
    فوزیه Fowzieh Fozieh Fawzia
    قمر Ghamar Qamar
    کتایون Katayoun Katayoon
    کوکب Kokab Kowkab
    گوهر Gohar Gowhar
    ماهرخ Mahrokh
    محبوبه Mahboubeh Mahboobeh
    مرجان Marjan
    مرضیه Marzieh Marziyeh Marzie
    ملیحه Maliheh Malihe
    ملوک Molouk Molook
    مهتاب Mahtab
    نجمه Najmeh Najme
    نیره Nayereh Nayyereh
    هاجر Hajar Hadjar
    هنگامه Hengameh
    یاسمن Yasaman Yasamin
    ویدا Vida
    وجیهه Vajiheh
    هیلدا Hilda
    آنوش Anoush Anush
    """
}
