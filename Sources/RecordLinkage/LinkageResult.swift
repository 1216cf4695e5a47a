/// What a linkage proposes: who is who, how sure that is, and why.
///
/// Every value is a proposal with its reasons. Nothing here establishes a person's identity, and a
/// person identifier lasts only as long as the group's first record belongs to it.
public struct LinkageResult: Sendable {
  /// A record, by the number of its list and its row, both from 0.
  public struct Position: Hashable, Sendable {
    /// The list's number in the order given.
    public let list: Int
    /// The row's number.
    public let row: Int
  }

  /// A compared pair.
  public struct Pair: Sendable {
    /// The record that stands earlier.
    public let first: Position
    /// The other record.
    public let second: Position
    /// Sum of the fields' weights in nats: ln of the likelihood ratio.
    public let weight: Double
    /// P(one person) under the model, before clustering, in 0…1.
    public let probability: Double
    let pattern: ComparisonPattern
  }

  /// The proposed person of one record.
  public struct Assignment: Hashable, Sendable {
    /// The person, named by the smallest list and row identifier of the group.
    public let key: PersonKey
    /// How sure the model is of the record's place.
    ///
    /// With others: the probability that it belongs with the rest of its group. Alone: that no other
    /// record compared with it is the same person.
    public let probability: Double
    /// Identifier of the person as written in results.
    public var person: String { key.description }
  }

  /// The model fitted or applied.
  public let model: LinkageModel
  /// Pairs at or above the floor, by first record, then second.
  public let pairs: [Pair]
  /// One entry for each row of each list.
  public let assignments: [[Assignment]]
  /// Posterior draws of the partition, as many as were asked for.
  ///
  /// Each gives every record, list after list and row after row, the number of its group in that draw,
  /// numbered from 0 in order of first appearance.
  public let draws: [[Int32]]
  /// How well it went, as far as that can be known without the truth.
  public let diagnostics: LinkageDiagnostics
  let weights: PatternWeights

  /// The weight of each field of the model for a pair, in the model's order.
  ///
  /// A correction for two fields that go together is part of the second one's weight.
  public func fieldWeights(of pair: Pair) -> [Double] {
    var weights = model.fields.indices.map { model.fields[$0].weight(of: pair.pattern[$0]) }
    for (dependence, correction) in zip(model.dependences, corrections(of: pair)) {
      guard let index = model.fields.firstIndex(where: { $0.field == dependence.second }) else {
        continue
      }
      weights[index] += correction
    }
    return weights
  }

  private func corrections(of pair: Pair) -> [Double] {
    model.dependences.isEmpty ? [] : weights.correctionWeights(of: pair.pattern)
  }

  /// Why two records are, or are not, taken for one person: field by field, strongest first.
  public func explanation(of pair: Pair, in lists: [LinkageList]) -> [FieldWeight] {
    let weights = fieldWeights(of: pair)
    return model.fields.indices.map { index in
      let field = model.fields[index]
      let level = pair.pattern[index]
      func value(_ position: Position) -> String? {
        field.field == .lists
          ? lists[position.list].name
          : lists[position.list].values(field.field.kinds, row: position.row)
      }
      let known = field.levels.indices.contains(level - 1)
      return FieldWeight(
        field: field.field,
        valueA: value(pair.first),
        valueB: value(pair.second),
        level: known ? field.levels[level - 1].name : "not known on both sides",
        weight: weights[index]
      )
    }.sorted { abs($0.weight) > abs($1.weight) }
  }
}
