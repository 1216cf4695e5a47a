import CaseModel
import RecordLinkage
import Testing

struct ColumnRecognitionTests {
  @Test(
    arguments: [
      ("Full Name", .fullName), ("نام", .givenName), ("نام خانوادگی", .surname),
      ("نام پدر", .fatherName), ("تاریخ تولد", .birthDate), ("date-of-birth", .birthDate),
      ("address_2", .address), ("Birth_Place", .place), ("جنسیت", .sex), ("محل اعدام", .place),
    ] as [(String, FieldKind)]
  )
  func `a known header is recognised`(header: String, kind: FieldKind) throws {
    let recognition = try ColumnRecognition(header: ["name", header], file: "a.csv")
    #expect(recognition.columns[1].kind == kind)
  }

  @Test(arguments: ["cluster", "truth", "label", "person_id", "notes"])
  func `an unknown header is never compared`(header: String) throws {
    let recognition = try ColumnRecognition(header: ["name", header], file: "a.csv")
    #expect(recognition.columns[1].kind == nil)
    #expect(recognition.unused == [header])
  }

  @Test
  func `the identifier is not compared, even when it could be`() throws {
    let recognition = try ColumnRecognition(
      header: ["name", "national_id"],
      file: "a.csv",
      identifier: "national_id"
    )
    #expect(recognition.identifier == 1)
    #expect(recognition.columns[1].kind == nil)
    #expect(recognition.unused.isEmpty)
  }

  @Test
  func `a person can name and leave out columns`() throws {
    let recognition = try ColumnRecognition(
      header: ["wer", "dob"],
      file: "a.csv",
      map: [(.fullName, "wer")],
      ignore: ["dob"]
    )
    #expect(recognition.columns.map(\.kind) == [.fullName, nil])
  }

  @Test
  func `a list without names is refused with its header and the remedy`() throws {
    let problem = try #require(throws: Problem.self) {
      try ColumnRecognition(header: ["wer", "dob"], file: "lists/a.csv")
    }
    #expect(problem.kind == .badInput)
    #expect(
      problem.description
        == "lists/a.csv, line 1: no column is recognised as a name; the columns are wer, dob. "
        + "Say which one it is, for example --map full_name=wer."
    )
  }

  @Test
  func `two columns of one name are refused`() throws {
    let problem = try #require(throws: Problem.self) {
      try ColumnRecognition(header: ["name", "place", "place"], file: "a.csv")
    }
    #expect(problem.column == 3)
  }

  @Test
  func `an identifier that does not exist is refused`() throws {
    let problem = try #require(throws: Problem.self) {
      try ColumnRecognition(header: ["name"], file: "a.csv", identifier: "nr")
    }
    #expect(problem.what.contains("\"nr\""))
  }
}
