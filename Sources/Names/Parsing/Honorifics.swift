/// Forms of respect that people put before or after a name, in folded Latin and Persian script.
///
/// They are soft evidence at best: one source writes them, the next does not. Comparison sets a
/// leading one aside; the name as given keeps it.
enum Honorifics {
  /// Belief, in 0...1, that a word before other words of a name is a form of respect and not a name.
  static func beliefBefore(_ word: String) -> Double? { leading[word] }

  /// Belief, in 0...1, that a word after other words of a name is a form of respect.
  static func beliefAfter(_ word: String) -> Double? { trailing[word] }

  private static let leading = table([
    (
      0.97,
      """
      haj hajj hajji hajieh hajiyeh hadj hadji alhaj alhajj seyed seyyed sayed sayyed sayyid syed sayid
      seyedeh seyyedeh sayyida mashadi mash karbalaei karbalai kal hojjat khanom khanum begum
      حاج حاجیه سید سیده مشدی مش کل الحاج
      """
    ),
    (
      0.85,
      """
      sheikh shaikh sheykh shaykh sheik mulla mullah molla mollah ostad ustad agha aqa amoo amu
      شیخ ملا استاد اقا اقای خانم کربلایی ماموستا mamosta kak khaleh بانو banu
      """
    ),
    (0.7, "haji shahid shahideh martyr marhum marhoum late حاجی شهید شهیده مرحوم مرحومه"),
    (
      0.5,
      """
      mirza mir mashhadi bibi shazdeh sardar imam emam qazi ghazi wazir major president
      میرزا میر مشهدی سردار امام قاضی وزیر
      """
    ),
    (0.12, "said سعید"),
  ])

  private static let trailing = table([
    (0.9, "agha aqa khanom khanum bano begum sahib saheb اقا خانم بیگم صاحب jr sr"),
    (0.7, "jan جان bey beg بیگ بگ effendi efendi افندی mirza میرزا"),
    (0.5, "khan خان hanim"),
  ])

  private static func table(_ groups: [(belief: Double, words: String)]) -> [String: Double] {
    var table: [String: Double] = [:]
    for group in groups {
      for word in group.words.split(whereSeparator: \.isWhitespace) {
        table[NameFolding.words(of: String(word)).joined()] = group.belief
      }
    }
    return table
  }
}
