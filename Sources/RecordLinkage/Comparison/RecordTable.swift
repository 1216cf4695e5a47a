/// All records of all lists, by columns of numbers: the form every later step works on.
struct RecordTable: Sendable {
  let count: Int
  /// For each record the number of its list.
  let listOf: FixedBuffer<UInt16>
  /// Where each list starts among the records; one more entry than lists.
  let listStarts: [Int]
  let vocabulary: TokenVocabulary
  /// For each word the number of its skeleton.
  let classes: FixedBuffer<Int32>
  let similarity: TokenSimilarity
  let bags: [BagColumn]
  let dates: [DateColumn]
  let codes: [CodeColumn]
  let location: LocationColumn?
  /// Whether any list says who is a man and who a woman.
  let hasSex: Bool
  let lines: RecordLines

  /// For each field that a record may leave empty whether enough records fill it in for a gap to be
  /// worth counting.
  let isOftenFilled: [Bool]

  /// The fields compared, in the order of the pattern: bags, dates, codes, location, sex, lists,
  /// completeness.
  var fields: [ComparedField] {
    var fields = bags.map(\.field) + dates.map(\.field) + codes.map(\.field)
    if location != nil { fields.append(.location) }
    if hasSex { fields.append(.sex) }
    if listStarts.count > 2 { fields.append(.lists) }
    if isOftenFilled.count(where: \.self) > 1 { fields.append(.completeness) }
    return fields
  }

  func date(_ field: ComparedField) -> DateColumn? { dates.first { $0.field == field } }
  func code(_ field: ComparedField) -> CodeColumn? { codes.first { $0.field == field } }

  init(lists: [LinkageList]) {
    var (drafts, vocabulary) = BagBuilder.build(lists)
    vocabulary.finish()
    let similarity = TokenSimilarity(vocabulary)
    var starts = [0]
    var listOf: [UInt16] = []
    for (index, list) in lists.enumerated() {
      listOf += [UInt16](repeating: UInt16(clamping: index), count: list.count)
      starts.append(listOf.count)
    }
    count = listOf.count
    self.listOf = FixedBuffer(listOf)
    listStarts = starts
    self.vocabulary = vocabulary
    self.similarity = similarity
    classes = FixedBuffer(vocabulary.classes)
    let shares = drafts.map { $0.shares(vocabulary, similarity) }
    bags = zip(drafts, shares).map { draft, shares in
      BagColumn(
        draft.field,
        shares: shares.words,
        classShares: shares.classes
      )
    }
    dates = DateBuilder.build(lists)
    codes = Self.codes(lists)
    location = LocationBuilder.build(lists)
    let sex = Self.sex(lists)
    hasSex = sex != nil
    let enough = max(1, listOf.count / 5)
    isOftenFilled =
      drafts.map { $0.filled >= enough }
      + dates.map { $0.values.count { !$0.isMissing } >= enough }
      + codes.map { $0.filled >= enough }
      // Whether a place is known to the gazetteer says nothing of the record.
      + (location == nil ? [] : [false])
      + (sex.map { [$0.count { $0 != 0 } >= enough] } ?? [])
    lines = RecordLines(
      listOf: listOf,
      bags: Array(zip(drafts, shares)),
      dates: dates.map(\.values),
      codes: codes,
      location: location,
      sex: sex,
      vocabulary: vocabulary
    )
  }

  private static func codes(_ lists: [LinkageList]) -> [CodeColumn] {
    [(ComparedField.postcode, FieldKind.postcode), (.identifier, .identifier)].compactMap {
      field,
      kind in
      guard lists.contains(where: { $0.columns.contains { $0.kind == kind } }) else { return nil }
      var column = CodeDraft(field: field)
      for list in lists {
        guard let source = list.columns.first(where: { $0.kind == kind }) else {
          for _ in 0..<list.count { column.append(-1) }
          continue
        }
        let numbers = source.distinct.map { column.number(of: $0) }
        for code in source.codes { column.append(code < 0 ? -1 : numbers[Int(code)]) }
      }
      return CodeColumn(column)
    }
  }

  private static func sex(_ lists: [LinkageList]) -> [UInt8]? {
    guard lists.contains(where: { $0.columns.contains { $0.kind == .sex } }) else { return nil }
    var sexes: [UInt8] = []
    for list in lists {
      guard let source = list.columns.first(where: { $0.kind == .sex }) else {
        sexes += [UInt8](repeating: 0, count: list.count)
        continue
      }
      let values = source.distinct.map(SexWords.code(of:))
      sexes += source.codes.map { $0 < 0 ? 0 : values[Int($0)] }
    }
    return sexes
  }
}
