import Names

/// Turns the text columns of lists into bags of numbered words.
enum BagBuilder {
  private typealias Words = [(token: Int32, slot: UInt8)]

  static func build(_ lists: [LinkageList], _ vocabulary: inout TokenVocabulary) -> [BagDraft] {
    var bags = [name(lists, &vocabulary)]
    let others: [ComparedField] = [.father, .mother, .place, .address, .occupation, .text]
    for field in others {
      let present = lists.contains { $0.columns.contains { field.kinds.contains($0.kind) } }
      guard present || (field == .father && namesFathers(lists)) else { continue }
      bags.append(bag(field, lists, &vocabulary))
    }
    return bags
  }

  private static func namesFathers(_ lists: [LinkageList]) -> Bool {
    lists.contains { list in
      list.columns.contains { column in
        column.kind == .fullName && column.distinct.contains { !PersonName($0).father.isEmpty }
      }
    }
  }

  private static func bag(
    _ field: ComparedField,
    _ lists: [LinkageList],
    _ vocabulary: inout TokenVocabulary
  ) -> BagDraft {
    var bag = BagDraft(field: field)
    for list in lists {
      var columns = list.columns.filter { field.kinds.contains($0.kind) }
      let isPerson = field == .father || field == .mother
      var words: [[Words]] = columns.map { column in
        column.distinct.map { text in
          let found = isPerson ? parent(text) : NameFolding.words(of: text)
          return found.map { (vocabulary.number(of: $0), 0) }
        }
      }
      if field == .father, columns.isEmpty {
        columns = list.columns.filter { $0.kind == .fullName }
        words = columns.map { column in
          column.distinct.map { PersonName($0).father.map { (vocabulary.number(of: $0), 0) } }
        }
      }
      for row in 0..<list.count {
        var found: Words = []
        for (index, column) in columns.enumerated() where column.codes[row] >= 0 {
          let more = words[index][Int(column.codes[row])]
          for word in more where !found.contains(where: { $0.token == word.token }) {
            found.append(word)
          }
        }
        bag.append(found)
      }
    }
    return bag
  }

  /// The words of a parent's name, which may be given as `son of …`.
  private static func parent(_ text: String) -> [String] {
    let name = PersonName(text)
    return name.words.isEmpty ? name.father + name.mother : name.words.map(\.text)
  }

  /// A name in one piece and its parts in columns of their own are one bag: each word once, with
  /// the part it is known to belong to.
  private static func name(
    _ lists: [LinkageList],
    _ vocabulary: inout TokenVocabulary
  ) -> BagDraft {
    var bag = BagDraft(field: .name)
    for list in lists {
      let columns = list.columns.filter { ComparedField.name.kinds.contains($0.kind) }
        .sorted { $0.kind == .fullName && $1.kind != .fullName }
      let words: [[Words]] = columns.map { column in
        let slot: PersonName.Slot =
          switch column.kind {
          case .givenName: .given
          case .surname: .family
          default: .unknown
          }
        return column.distinct.map { text in
          PersonName(text, slot: slot).words.map {
            (vocabulary.number(of: $0.text), $0.slot.rawValue)
          }
        }
      }
      for row in 0..<list.count {
        var found: Words = []
        for (index, column) in columns.enumerated() where column.codes[row] >= 0 {
          merge(words[index][Int(column.codes[row])], into: &found)
        }
        bag.append(found)
      }
    }
    return bag
  }

  private static func merge(_ more: Words, into found: inout Words) {
    var taken: Set<Int> = []
    for word in more {
      let known = found.indices.first {
        found[$0].token == word.token && !taken.contains($0)
          && (found[$0].slot == word.slot || found[$0].slot == 0 || word.slot == 0)
      }
      if let known {
        taken.insert(known)
        if found[known].slot == 0 { found[known].slot = word.slot }
      } else {
        found.append(word)
        taken.insert(found.count - 1)
      }
    }
  }
}
