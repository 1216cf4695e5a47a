extension InventedNames {
  /// First halves of double names of men.
  static let leading: [WrittenWord] = [
    WrittenWord("محمد", "mohammad muhammad mohamed"), WrittenWord("علی", "ali aly"),
    WrittenWord("امیر", "amir ameer"), WrittenWord("غلام", "gholam ghulam qolam"),
  ]

  /// Names of men, the commonest first.
  static let men: [WrittenWord] = [
    WrittenWord("محمد", "mohammad muhammad mohamed"), WrittenWord("علی", "ali aly"),
    WrittenWord("حسین", "hossein husayn hoseyn"), WrittenWord("رضا", "reza riza"),
    WrittenWord("حسن", "hassan hasan"), WrittenWord("مهدی", "mehdi mahdi mehdy"),
    WrittenWord("احمد", "ahmad ahmed"), WrittenWord("مجید", "majid majeed"),
    WrittenWord("سعید", "saeed said saeid"), WrittenWord("حمید", "hamid hameed hamid"),
    WrittenWord("محمود", "mahmoud mahmud mahmood"), WrittenWord("مسعود", "masoud massoud masud"),
    WrittenWord("ناصر", "nasser naser nasir"), WrittenWord("جواد", "javad jawad"),
    WrittenWord("اکبر", "akbar"), WrittenWord("اصغر", "asghar asqar asghar"),
    WrittenWord("عباس", "abbas abas abbass"), WrittenWord("کاظم", "kazem kazim"),
    WrittenWord("منصور", "mansour mansur mansoor"), WrittenWord("داود", "davoud davood dawud"),
    WrittenWord("یوسف", "yousef yusuf youssef"), WrittenWord("اسماعیل", "esmail ismail esmaeil"),
    WrittenWord("ابراهیم", "ebrahim ibrahim ebraheem"), WrittenWord("قاسم", "ghasem qasem qassim"),
    WrittenWord("هوشنگ", "houshang hushang hooshang"),
    WrittenWord("بهروز", "behrouz behruz behrooz"),
    WrittenWord("فرهاد", "farhad ferhad"), WrittenWord("کامران", "kamran"),
    WrittenWord("بهمن", "bahman"), WrittenWord("پرویز", "parviz parwiz parveez"),
    WrittenWord("خسرو", "khosrow khosro"), WrittenWord("سیاوش", "siavash siyavash siavosh"),
    WrittenWord("آرش", "arash"), WrittenWord("بابک", "babak"),
    WrittenWord("کیوان", "keyvan kayvan keivan"), WrittenWord("نادر", "nader nadir"),
    WrittenWord("رحیم", "rahim raheem"), WrittenWord("کریم", "karim kareem"),
    WrittenWord("صادق", "sadegh sadeq sadek"), WrittenWord("طاهر", "taher tahir"),
    WrittenWord("عزت", "ezzat izzat"), WrittenWord("جلال", "jalal"),
    WrittenWord("جمشید", "jamshid jamsheed"), WrittenWord("رستم", "rostam rustam"),
    WrittenWord("شهرام", "shahram sharam"), WrittenWord("فریدون", "fereydoun fereidun faridoon"),
    WrittenWord("ایرج", "iraj"), WrittenWord("هادی", "hadi hady"),
    WrittenWord("ولی", "vali wali"), WrittenWord("یعقوب", "yaghoub yaqub yaghoob"),
    WrittenWord("صمد", "samad"), WrittenWord("فیروز", "firouz firuz firooz"),
  ]

  /// Names of women, the commonest first.
  static let women: [WrittenWord] = [
    WrittenWord("فاطمه", "fatemeh fatima fatemé"), WrittenWord("زهرا", "zahra zohra"),
    WrittenWord("مریم", "maryam mariam"), WrittenWord("زینب", "zeinab zaynab zeynab"),
    WrittenWord("پروین", "parvin parveen"), WrittenWord("مهین", "mahin"),
    WrittenWord("فرشته", "fereshteh fereshte"), WrittenWord("شهین", "shahin"),
    WrittenWord("منیژه", "manijeh manizheh manije"),
    WrittenWord("سهیلا", "soheila suhayla sohaila"),
    WrittenWord("اعظم", "azam"), WrittenWord("لیلا", "leila layla leyla"),
    WrittenWord("نسرین", "nasrin nasreen"), WrittenWord("شیرین", "shirin shireen"),
    WrittenWord("رویا", "roya roia"), WrittenWord("اشرف", "ashraf"),
    WrittenWord("طاهره", "tahereh tahira tahere"), WrittenWord("صدیقه", "sedigheh sediqeh sadiqa"),
    WrittenWord("مهناز", "mahnaz mehnaz"), WrittenWord("ناهید", "nahid naheed"),
    WrittenWord("مینا", "mina"), WrittenWord("شهلا", "shahla"),
    WrittenWord("فریبا", "fariba feriba"), WrittenWord("گیتی", "giti"),
    WrittenWord("سیما", "sima"), WrittenWord("حمیده", "hamideh hamida hamide"),
  ]
}
