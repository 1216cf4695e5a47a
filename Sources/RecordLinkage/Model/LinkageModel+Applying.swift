import CaseModel

extension LinkageModel {
  /// The model for lists that hold some fields, in their order.
  ///
  /// Whether records stand in one list says nothing to a model fitted to a single list, and has no
  /// place where there is one list now: it is added without weight, or left out.
  ///
  /// - Throws: ``CaseModel/Problem`` of kind `badInput` when the fields differ otherwise.
  func applied(to wanted: [ComparedField]) throws -> LinkageModel {
    let optional: Set<ComparedField> = [.lists, .completeness]
    let own = fields.map(\.field)
    guard own.filter({ !optional.contains($0) }) == wanted.filter({ !optional.contains($0) }) else {
      throw Problem(
        .badInput,
        "the model compares \(own.map(\.rawValue).joined(separator: ", ")), the lists hold "
          + wanted.map(\.rawValue).joined(separator: ", "),
        remedy: "Use --map or --ignore so that the lists have the model's fields, or fit anew."
      )
    }
    var applied = self
    applied.fields = wanted.map { field in
      if let known = fields.first(where: { $0.field == field }) { return known }
      let prior = FieldPrior.prior(of: field)
      return Field(
        field: field,
        levels: prior.names.indices.map {
          Level(name: prior.names[$0], m: prior.m[$0], u: prior.m[$0], weight: 0)
        }
      )
    }
    return applied
  }
}
