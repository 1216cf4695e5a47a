/// Titles and forms of respect that people put before a name, in folded Latin and Persian script.
///
/// They are soft evidence at best: one source writes them, the next does not. Comparison sets a
/// leading one aside; the name as given keeps it.
public enum Honorifics {
  /// Whether a folded word is such a title.
  public static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = Set(
    """
    haj hajj haji hajji hajieh hajiyeh hadj hadji seyed seyyed sayed sayyed sayyid said syed
    seyedeh seyyedeh mir mirza mashhadi mashadi mash karbalai karbalaei kal sheikh shaikh sheykh
    shaykh dr doctor doktor prof professor eng mohandes mr mrs ms miss sir agha khanom shahid
    martyr ayatollah hojjatoleslam hojatoleslam mulla mullah molla ostad
    حاج حاجی حاجیه سید سیده میر میرزا مشهدی مشدی کربلایی شیخ دکتر مهندس اقای خانم شهید شهیده
    ایتالله حجتالاسلام ملا استاد
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
