/// What a column of a table says of each person, such as an age or a place.
struct CovariateColumn: Hashable, Sendable {
  /// The column's name.
  let name: String
  /// What is written for each person; nil where nothing is.
  let labels: [String?]
  /// The same as numbers, where everything that is written is a number; else nil.
  let numbers: [Double?]?

  /// Reads cells without white space at their ends.
  init(name: String, cells: [String]) {
    self.name = name
    labels = cells.map { $0.isEmpty ? nil : $0 }
    let read = labels.map { label in label.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }
    let areNumbers = zip(labels, read).allSatisfy { ($0 == nil) == ($1 == nil) }
    numbers = areNumbers && read.contains { $0 != nil } ? read : nil
  }
}
