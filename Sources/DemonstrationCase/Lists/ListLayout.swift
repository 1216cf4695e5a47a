/// How one source writes its list: its columns, script, calendar, habits and care.
struct ListLayout: Sendable {
  /// What a column holds.
  enum Content: Hashable, Sendable {
    case identifier, given, surname, fullName, father, sex
    case born, birthYear, age
    case city, prison, died, occupation, note
  }

  /// The script of the names.
  enum Script: Hashable, Sendable {
    case persian
    case latin
    /// Some records in one, some in the other.
    case mixed
  }

  /// A column and how often it is left empty.
  struct Column: Hashable, Sendable {
    let header: String
    let content: Content
    let missing: Double

    init(_ header: String, _ content: Content, missing: Double = 0) {
      self.header = header
      self.content = content
      self.missing = missing
    }
  }

  /// The list's name, which is its file's name without the ending.
  let name: String
  /// Who made it.
  let source: String
  /// What identifiers begin with.
  let prefix: String
  /// The script of the names.
  let script: Script
  /// Which Latin spelling the source prefers.
  let convention: Int
  /// The columns in order.
  let columns: [Column]
  /// How days are written in Persian records.
  let persianDates: WrittenDates.Style
  /// How days are written in Latin records.
  let latinDates: WrittenDates.Style
  /// How often a word is mistyped.
  let slips: Double
  /// How often a record puts a title before the name.
  let titles: Double
  /// How often a person is entered twice.
  let duplicates: Double
  /// How often a Persian record is typed with Arabic letters for ye and kaf.
  let arabicLetters: Double
  /// How often a full name begins with the surname.
  let surnameFirst: Double
  /// Where a record comes from, as the source notes it.
  let notes: [String]
  /// Whether the file begins with a byte-order mark, as spreadsheets write it.
  let byteOrderMark: Bool
}
