import MultipleSystemsEstimation

extension CapturedIndividuals.Covariate {
  /// What a column of a table says of each person: numbers where all that is written are numbers, else
  /// labels; nothing where a cell is empty.
  ///
  /// Cells are without white space at their ends.
  init(name: String, cells: [String]) {
    let labels = cells.map { $0.isEmpty ? nil : $0 }
    let numbers = labels.map { label in
      label.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }
    let areNumbers = zip(labels, numbers).allSatisfy { ($0 == nil) == ($1 == nil) }
    self.init(
      name: name,
      values: areNumbers && numbers.contains { $0 != nil }
        ? .numeric(numbers) : .categorical(labels)
    )
  }
}
