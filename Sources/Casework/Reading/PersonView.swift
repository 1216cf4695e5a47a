/// One person of the register as a row of a table.
public struct PersonSummary: Sendable, Hashable {
  /// Stable identifier, used in addresses.
  public var id: String
  /// Name as the fullest record writes it.
  public var name: String
  /// Other spellings in the records.
  public var otherNames: [String]
  /// Number of records.
  public var records: Int
  /// Names of the lists they are on.
  public var lists: [String]
  /// Probability that all these records are one person (0…1); 1 for a single record.
  public var probability: Double
  /// How the person came to be: by machine, by decisions, or in dispute.
  public var status: PersonStatus
}

/// A page of people.
public struct PersonTable: Sendable {
  /// The people of this page.
  public var rows: [PersonSummary]
  /// How many pass the filter in all.
  public var total: Int
  /// Lists with the number of people on each.
  public var lists: [Facet]
  /// Standings with the number of people of each.
  public var statuses: [Facet]
}

/// What to show of the people.
public struct PersonFilter: Sendable, Hashable {
  /// Words of a name, in any script as written.
  public var text: String?
  /// Name of a list they must be on.
  public var list: String?
  /// The exact set of lists they are on, as a bit mask in the order of the estimate's lists.
  public var pattern: Int?
  /// How they came to be.
  public var status: PersonStatus?
  /// `name`, `records` or `doubt` (least certain link first).
  public var sort: String
  /// Page, from 1; 100 people a page.
  public var page: Int

  /// Makes a filter; by default everybody, most records first.
  public init(
    text: String? = nil,
    list: String? = nil,
    pattern: Int? = nil,
    status: PersonStatus? = nil,
    sort: String = "records",
    page: Int = 1
  ) {
    self.text = text
    self.list = list
    self.pattern = pattern
    self.status = status
    self.sort = sort
    self.page = page
  }
}

/// A person with every record side by side and the reasons for joining them.
public struct PersonView: Sendable {
  /// One row of one list.
  public struct Record: Sendable {
    /// The list's name.
    public var list: String
    /// Exhibit of the list.
    public var exhibit: String
    /// The record's identifier in its list.
    public var id: String
    /// Line of the file it begins on.
    public var line: Int
  }

  /// One field over all records; nil where a record is silent.
  public struct FieldRow: Sendable {
    /// The field's name ("full name").
    public var field: String
    /// One value for each record, in the order of `records`.
    public var values: [String?]
  }

  /// What one field says about a pair.
  public struct FieldWeight: Sendable {
    /// The field's name.
    public var field: String
    /// What it found ("same consonants, other script").
    public var level: String
    /// Weight of evidence in log₂ units: above 0 for, below 0 against the same person.
    public var weight: Double
  }

  /// Why two records were joined.
  public struct Link: Sendable {
    /// Index into `records`.
    public var a: Int
    /// Index into `records`.
    public var b: Int
    /// Sum of the field weights and the prior, in log₂ units.
    public var weight: Double
    /// Probability that the two are one person.
    public var probability: Double
    /// The weights by field.
    public var fields: [FieldWeight]
    /// What people decided about it.
    public var judgement: JudgementView
  }

  /// The person's row.
  public var summary: PersonSummary
  /// Their records.
  public var records: [Record]
  /// Their records' values, aligned by field.
  public var fields: [FieldRow]
  /// The compared pairs among them, strongest first.
  public var links: [Link]
  /// Standing decisions that name one of the records, with other people's records too.
  public var decisions: [DecisionView]
  /// Method and version that joined them.
  public var engine: String
  /// Index of the event that recorded it.
  public var event: Int
}

/// A list of people as imported.
public struct ListSummary: Sendable {
  /// Its name.
  public var name: String
  /// Its source, as the person who imported it said.
  public var source: String
  /// Exhibit of the file.
  public var exhibit: String
  /// Rows taken.
  public var records: Int
  /// Rows left out, each with a reason in the log.
  public var rejected: Int
  /// Distinct people on it, after linkage.
  public var persons: Int
  /// How its columns were understood: column, field.
  public var columns: [(column: String, field: String)]
  /// Columns not used.
  public var unused: [String]
  /// Names of the lists it was compiled from.
  public var compiledFrom: [String] = []
}
