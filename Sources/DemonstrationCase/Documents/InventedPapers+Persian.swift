extension InventedPapers {
  /// A Persian news report in HTML, right to left.
  var persianNews: DemonstrationMaterial.Document {
    let text = """
      <!DOCTYPE html>
      <html lang="fa" dir="rtl">
      <head>
      <meta charset="utf-8">
      <title>خانواده‌های لاور: حقیقت را زیر جاده پنهان کرده‌اند - سپیدگاه</title>
      </head>
      <body>
      <article>
      <h1>خانواده‌های لاور: حقیقت را زیر جاده پنهان کرده‌اند</h1>
      <p>۸ شهریور ۱۳۹۶ - خبرگزاری سپیدگاه</p>
      <p>خانواده‌های زندانیان سیاسی که در تابستان ۱۳۷۱ در وشمارا اعدام شدند، روز چهارشنبه خواستار
      تحقیقات مستقل بین‌المللی شدند.</p>
      <p>پروین زلموری، رئیس انجمن خانواده‌های لاور، گفت: «بیست و پنج سال است که می‌پرسیم فرزندان ما
      کجا دفن شده‌اند و هیچ‌کس پاسخ نمی‌دهد.» او افزود که در آبان ۱۳۸۲ بولدوزرها دشت لاور را ویران
      کردند و سال بعد روی بخشی از آن جاده کشیدند.</p>
      <p>به گفتهٔ کامران ووشگینی، سخنگوی اتحاد منشور، دست‌کم ۱٬۴۰۰ نفر در شش شهر اعدام شدند. وکلای
      زندانیان در سال ۱۳۷۱ شمار قربانیان را حدود ۹۰۰ نفر برآورد کرده بودند.</p>
      <p>وزارت دادگستری این آمار را رد کرد. این وزارت در بیانیه‌ای اعلام کرد که حداکثر ۱۲۰ نفر اعدام
      شده‌اند و همهٔ احکام پس از دادرسی قانونی اجرا شده است.</p>
      <p>بر اساس گزارش مرکز اسناد نایت‌جار، پیکر زندانیان پلگرد شبانه در تپهٔ مرنو به خاک سپرده شد.
      یکی از بازماندگان زندان پلبرج گفت که نگهبانی به او گفته بود: «آنجا دیگر جا ندارد.»</p>
      <p>کارشناسان هشدار دادند که این رویدادها ممکن است جنایت علیه بشریت به شمار آید. گفته می‌شود
      شماری از مسئولان آن روزها هنوز در مقام‌های دولتی هستند.</p>
      </article>
      <footer><p>\(Self.persianFooter)</p></footer>
      </body>
      </html>

      """
    return DemonstrationMaterial.Document(
      fileName: "1396-06-08-sepidgah.html",
      bytes: Array(text.utf8),
      source: "خبرگزاری سپیدگاه (Sepidgah news agency, fictional)",
      method: "web page saved",
      collectedAt: "2017-08-30",
      url: "https://sepidgah.example/1396/06/08/lavar.html"
    )
  }

  /// A Persian testimony as it was typed in the nineties: Windows code page 1256, CR LF.
  var persianTestimony: DemonstrationMaterial.Document {
    let son = cast.son
    let text = """
      شهادت یک زندانی سابق زندان سنگوار
      تاریخ ثبت: 20 خرداد 1388

      من از سال 1369 تا پایان سال 1372 در زندان سنگوار در شهر تولوند بودم. نامم را نمی‌نویسم چون
      خانواده‌ام هنوز آنجا زندگی می‌کنند.

      روز 18 خرداد 1371 ملاقات‌ها قطع شد. دو روز بعد نگهبان‌ها شروع به خواندن نام‌ها کردند. هیئتی
      سه نفره در دفتر زندان نشسته بود. یکی از آنها از من پرسید: «آیا هنوز به منشور پایبندی؟» گفتم که
      می‌خواهم به خانه برگردم.

      هم‌سلولی من \(son.persian) بود، \(son.age) ساله. چهار ماه تا پایان محکومیتش مانده
      بود. شبی که او را بردند به من گفت: «به مادرم بگو که نترسیدم.» دیگر او را ندیدم. نگهبان شب گفت
      که آن شب دست‌کم 24 نفر را اعدام کردند.

      به گفته یکی از کارگران زندان، پیکرها را با کامیون یخچال‌دار به دشت لاور می‌بردند. من خودم
      کامیون را دیدم ولی نمی‌دانم به کجا رفت.

      از بند ما که 70 نفر بودیم، 31 نفر زنده ماندند. مقام‌های زندان بعدها ادعا کردند که بقیه به شهر
      دیگری منتقل شده‌اند. هیچ‌کس خبری از آنها ندارد.

      باید روشن شود که چه کسی این دستور را داد و عزیزان ما کجا دفن شده‌اند.

      \(Self.persianFooter)

      """
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The page has no hamza above he: people wrote the word without it.
    let typed = lines.joined(separator: "\r\n").unicodeScalars.filter { $0 != "\u{654}" }
    return DemonstrationMaterial.Document(
      fileName: "testimony-sangvar-1388.txt",
      bytes: Windows1256.encode(String(String.UnicodeScalarView(typed))),
      source: "A former prisoner of Sangvar (fictional)",
      method: "typed by the witness, received as a file",
      collectedAt: "2009-06-10",
      url: nil
    )
  }
}
