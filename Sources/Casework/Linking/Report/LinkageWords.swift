import RecordLinkage

/// What parts of a linkage are called for a person to read.
extension ComparedField {
  /// The field in words.
  var label: String {
    switch self {
    case .name: "name"
    case .father: "father’s name"
    case .mother: "mother’s name"
    case .sex: "sex"
    case .birth: "birth"
    case .event: "event"
    case .place: "place"
    case .location: "where the places lie"
    case .address: "address"
    case .postcode: "postcode"
    case .identifier: "identity number"
    case .occupation: "occupation"
    case .text: "text"
    case .lists: "lists"
    case .completeness: "how much is known"
    }
  }
}

extension LinkageDiagnostics.SuspiciousGroup.Reason {
  /// What is wrong, as part of a sentence.
  var words: String {
    switch self {
    case .weakPair: "two of the records speak against each other"
    case .birthDates: "birth dates that cannot agree"
    case .sexes: "different sexes"
    case .size: "many more records than others have"
    }
  }
}
