import RecordLinkage
import Testing

struct RowNamesTests {
  private func names(_ given: [String], hasIdentifiers: Bool = true) -> [String] {
    var names = RowNames(hasIdentifiers: hasIdentifiers)
    for (row, text) in given.enumerated() {
      Array(text.utf8).withUnsafeBufferPointer { names.append($0, line: row + 2) }
    }
    return Array(names.names)
  }

  @Test func `identifiers are kept without white space, gaps are named by line`() {
    #expect(names([" a ", "\u{A0}ب\u{2003}", "", " "]) == ["a", "ب", "line 4", "line 5"])
  }

  @Test func `no two rows have one name`() {
    #expect(
      names(["a", "a", "a (line 5)", "a", "line 7", ""])
        == ["a", "a (line 3)", "a (line 5)", "a (line 5) (line 5)", "line 7", "line 7 (line 7)"]
    )
  }

  @Test func `without identifiers rows are numbered`() {
    #expect(names(["x", "x", ""], hasIdentifiers: false) == ["1", "2", "3"])
  }

  @Test(arguments: [["8", "9", "10", "11", "9"], ["b", "a", "b"], ["a", "b", "", "c", "a", "c"]])
  func `names that count up and then do not are still told apart`(given: [String]) {
    let found = names(given)
    #expect(Set(found).count == given.count)
    #expect(found.last == "\(given.last ?? "") (line \(given.count + 1))")
  }
}
