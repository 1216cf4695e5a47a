import CaseModel

/// An invented person, by the numbers of words in the stock.
struct SimulatedPerson: Sendable {
  /// A given name of one part or two.
  struct Given: Sendable, Hashable {
    /// The word, or the second part of a compound.
    var word: Int
    /// The first part of a compound.
    var first: Int?
  }

  /// A second surname.
  enum SecondSurname: Sendable, Hashable {
    /// From a place.
    case place(Int)
    /// Any other.
    case other(Int)
  }

  var isWoman: Bool
  var given: Given
  var alias: Int?
  var surname: Int
  var secondSurname: SecondSurname?
  var isSeyed: Bool
  var father: Given
  var birth: Day
  var place: Int
  var event: Day
  var site: Int
}
