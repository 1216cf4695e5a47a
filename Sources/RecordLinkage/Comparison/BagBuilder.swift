import Names

/// Turns the text columns of lists into bags of numbered words.
struct BagBuilder {
  private let lists: [LinkageList]
  private var reader = WordReader()

  private init(_ lists: [LinkageList]) { self.lists = lists }

  /// The bags of all fields that the lists hold, and the vocabulary of their words.
  static func build(_ lists: [LinkageList]) -> (bags: [BagDraft], vocabulary: TokenVocabulary) {
    var builder = BagBuilder(lists)
    var bags = [builder.name()]
    let others: [ComparedField] = [.father, .mother, .place, .address, .occupation, .text]
    for field in others {
      let present = lists.contains { $0.columns.contains { field.kinds.contains($0.kind) } }
      guard present || (field == .father && builder.namesFathers()) else { continue }
      bags.append(builder.bag(field))
    }
    return (bags, builder.reader.vocabulary)
  }

  private mutating func namesFathers() -> Bool {
    for list in lists {
      for column in list.columns where column.kind == .fullName {
        for value in column.distinct.indices
        where column.distinct.withBytes(at: value, { reader.namesFather($0) }) {
          return true
        }
      }
    }
    return false
  }

  private mutating func bag(_ field: ComparedField) -> BagDraft {
    var bag = BagDraft(field: field)
    for list in lists {
      var columns = list.columns.filter { field.kinds.contains($0.kind) }
      let isInName = field == .father && columns.isEmpty
      if isInName { columns = list.columns.filter { $0.kind == .fullName } }
      let words = columns.map { column in
        read(column) { reader, text, words in
          switch field {
          case .father where isInName: reader.readFather(in: text, into: &words)
          case .father, .mother: reader.readParent(text, into: &words)
          default: reader.readText(text, into: &words)
          }
        }
      }
      for row in 0..<list.count {
        for (column, words) in zip(columns, words) where column.codes[row] >= 0 {
          words.forEachWord(of: column.codes[row]) { bag.add($0) { $0.token == $1.token } }
        }
        bag.endRecord()
      }
    }
    return bag
  }

  /// A name in one piece and its parts in columns of their own are one bag: each word once, with
  /// the part it is known to belong to.
  private mutating func name() -> BagDraft {
    var bag = BagDraft(field: .name)
    for list in lists {
      let columns = list.columns.filter { ComparedField.name.kinds.contains($0.kind) }
        .sorted { $0.kind == .fullName && $1.kind != .fullName }
      let words = columns.map { column in
        let slot: PersonName.Slot =
          switch column.kind {
          case .givenName: .given
          case .surname: .family
          default: .unknown
          }
        return read(column) { reader, text, words in
          reader.readName(text, slot: slot, into: &words)
        }
      }
      for row in 0..<list.count {
        for (number, column) in columns.enumerated() where column.codes[row] >= 0 {
          bag.beginColumn()
          words[number].forEachWord(of: column.codes[row]) { bag.merge($0) }
        }
        bag.endRecord()
      }
    }
    return bag
  }

  private mutating func read(
    _ column: FieldColumn,
    _ body: (inout WordReader, UnsafeBufferPointer<UInt8>, inout ColumnWords) -> Void
  ) -> ColumnWords {
    var words = ColumnWords()
    for value in column.distinct.indices {
      column.distinct.withBytes(at: value) { body(&reader, $0, &words) }
      words.endValue()
    }
    return words
  }
}
