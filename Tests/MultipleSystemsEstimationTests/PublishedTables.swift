import MultipleSystemsEstimation

/// Published counts, typed in as public facts; a pattern has one digit a list, in their order.
enum PublishedTables {
  /// Killings of Kosovo Albanians, March to June 1999: Ball, Betts, Scheuren, Dudukovich and Asher
  /// 2002, "Killings and Refugee Flow in Kosovo", American Association for the Advancement of
  /// Science and American Bar Association.
  static let kosovo = table(
    ["EXH", "ABA", "OSCE", "HRW"],
    [
      "1111": 27, "1110": 181, "1101": 18, "1011": 42, "0111": 32,
      "1100": 177, "1010": 228, "0110": 217, "1001": 106, "0101": 31,
      "0011": 123, "1000": 1131, "0100": 845, "0010": 936, "0001": 306,
    ]
  )

  /// HIV infection in Rome: Abeni, Brancato and Perucci 1994, Epidemiology 5, 410.
  static let hiv = table(
    ["c1", "c2", "c3", "c4"],
    [
      "1110": 3, "1101": 1, "1100": 33, "1010": 20, "1001": 6,
      "1000": 403, "0111": 3, "0110": 35, "0101": 10, "0100": 545,
      "0011": 11, "0010": 621, "0001": 205,
    ]
  )

  /// Victims of modern slavery in the United Kingdom: Bales, Hesketh and Silverman 2015,
  /// Significance 12(3), 16.
  static let modernSlavery = table(
    ["LA", "NG", "PF", "GO", "GP", "NCA"],
    [
      "100000": 54, "010000": 463, "001000": 907, "000100": 695, "000010": 316,
      "000001": 57, "110000": 15, "101000": 19, "100100": 3, "011000": 56,
      "010100": 19, "010010": 1, "010001": 3, "001100": 69, "001010": 10,
      "001001": 31, "000110": 8, "000101": 6, "000011": 1, "111000": 1,
      "110100": 1, "011100": 4, "011001": 3, "001101": 1, "111100": 1,
    ]
  )

  /// The same with two lists merged: Chan, Silverman and Vincent 2021, Journal of the American
  /// Statistical Association 116, 1297.
  static let modernSlaveryFiveLists = table(
    ["LA", "NG", "PFNCA", "GO", "GP"],
    [
      "10000": 54, "01000": 463, "00100": 995, "00010": 695, "00001": 316,
      "11000": 15, "10100": 19, "10010": 3, "01100": 62, "01010": 19,
      "01001": 1, "00110": 76, "00101": 11, "00011": 8, "11100": 1,
      "11010": 1, "01110": 4, "11110": 1,
    ]
  )

  /// Victims in a western site of the United States: Farrell and others, as printed by Chan,
  /// Silverman and Vincent 2021.
  static let westernSite = table(
    ["A", "B", "C", "D", "E"],
    [
      "10000": 52, "01000": 90, "00100": 114, "00010": 45, "00001": 21,
      "10100": 4, "10010": 2, "10001": 5, "01100": 6, "01010": 1,
      "00011": 3, "10101": 1, "01110": 1,
    ]
  )

  /// A made-up table whose maximum-likelihood estimate is not identifiable: Chan, Silverman and
  /// Vincent 2021.
  static let artificialThree = table(
    ["A", "B", "C"],
    [
      "100": 40, "010": 30, "001": 20, "110": 6,
    ]
  )

  /// A table from its counts by pattern; patterns that are absent have nobody.
  static func table(
    _ lists: [String],
    _ counts: KeyValuePairs<String, Int>
  ) -> CaptureHistoryTable? {
    var byHistory = [Int](repeating: 0, count: 1 << lists.count)
    for (pattern, count) in counts { byHistory[mask(pattern)] += count }
    return try? CaptureHistoryTable(lists: lists, counts: byHistory)
  }

  /// The bit mask of a pattern: its first digit is the lowest bit.
  static func mask(_ pattern: String) -> Int {
    pattern.enumerated().reduce(0) { $1.element == "1" ? $0 | 1 << $1.offset : $0 }
  }
}
