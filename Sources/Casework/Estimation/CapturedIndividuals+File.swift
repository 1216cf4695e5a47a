import MultipleSystemsEstimation

extension CapturedIndividuals {
  /// People as a file tells of them: a column is one of numbers where all that is written are numbers.
  init(_ people: CaptureTableFile.Individuals, lists: [String]) throws {
    try self.init(
      lists: lists,
      histories: people.histories,
      covariates: people.covariates.map { column in
        Covariate(
          name: column.name,
          values: column.numbers.map { .numeric($0) } ?? .categorical(column.labels)
        )
      }
    )
  }
}
