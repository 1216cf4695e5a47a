/// All records of all lists, by columns of numbers: the form every later step works on.
struct RecordTable: Sendable {
  let count: Int
  /// For each record the number of its list.
  let listOf: FixedBuffer<UInt16>
  /// Where each list starts among the records; one more entry than lists.
  let listStarts: [Int]
  let vocabulary: TokenVocabulary
  let similarity: TokenSimilarity
  let bags: [BagColumn]
  let dates: [DateColumn]
  let codes: [CodeColumn]
  /// 1 male, 2 female, 0 not known; nil where no list says.
  let sex: FixedBuffer<UInt8>?

  /// The fields compared, in the order of the pattern: bags, dates, codes, sex, lists.
  var fields: [ComparedField] {
    var fields = bags.map(\.field) + dates.map(\.field) + codes.map(\.field)
    if sex != nil { fields.append(.sex) }
    if listStarts.count > 2 { fields.append(.lists) }
    return fields
  }

  func bag(_ field: ComparedField) -> BagColumn? { bags.first { $0.field == field } }
  func date(_ field: ComparedField) -> DateColumn? { dates.first { $0.field == field } }
  func code(_ field: ComparedField) -> CodeColumn? { codes.first { $0.field == field } }

  init(lists: [LinkageList]) {
    var vocabulary = TokenVocabulary()
    let drafts = BagBuilder.build(lists, &vocabulary)
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
    bags = drafts.map { BagColumn($0, vocabulary, similarity) }
    dates = DateBuilder.build(lists)
    codes = Self.codes(lists)
    sex = Self.sex(lists)
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

  private static let male: Set<String> = [
    "m", "male", "man", "boy", "مرد", "مذکر", "پسر", "ذکر", "1",
  ]
  private static let female: Set<String> = [
    "f", "female", "woman", "girl", "زن", "مونث", "مؤنث", "دختر", "انثی", "2",
  ]

  private static func sex(_ lists: [LinkageList]) -> FixedBuffer<UInt8>? {
    guard lists.contains(where: { $0.columns.contains { $0.kind == .sex } }) else { return nil }
    var sexes: [UInt8] = []
    for list in lists {
      guard let source = list.columns.first(where: { $0.kind == .sex }) else {
        sexes += [UInt8](repeating: 0, count: list.count)
        continue
      }
      let values: [UInt8] = source.distinct.map { text in
        let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined()
        return male.contains(word) ? 1 : female.contains(word) ? 2 : 0
      }
      sexes += source.codes.map { $0 < 0 ? 0 : values[Int($0)] }
    }
    return FixedBuffer(sexes)
  }
}
