/// How often each thing happens in simulated lists; all are probabilities unless said otherwise.
public struct SimulationRates: Sendable {
  // People.

  /// A person is a woman.
  public var women = 0.12
  /// A man's given name has two parts, as Mohammad-Reza has.
  public var compound = 0.22
  /// A person is a Seyed, and some lists say so.
  public var seyed = 0.09
  /// A surname has a second part, mostly from a place.
  public var secondSurname = 0.16
  /// Of second parts, how many are any surname rather than one from a place.
  public var doubleSurname = 0.15
  /// A person is also known by another given name.
  public var alias = 0.05
  /// A person is a brother or sister of another: one father, surname and town.
  public var sibling = 0.06
  /// A person is the child of another, so that his name is the other's father's name.
  public var child = 0.01
  /// A person bears another's given name and surname by chance, and sometimes the father's too.
  public var namesake = 0.02
  /// A person is obscure: lists know such people less than half as often as others.
  public var obscure = 0.3

  // Rows.

  /// A person stands twice in one list, written differently.
  public var listedTwice = 0.02
  /// A title stands before the name of who has it.
  public var titleWritten = 0.45
  /// A title is added to anybody's name: Haj, Dr, Mashhadi.
  public var titleAdded = 0.03
  /// A part of a compound is left out.
  public var partDropped = 0.12
  /// The first part of a compound is an initial.
  public var partInitial = 0.04
  /// The given name is an initial.
  public var initial = 0.012
  /// Of names in one cell, the surname comes first.
  public var surnameFirst = 0.15
  /// Of those, a comma follows it.
  public var comma = 0.4
  /// A second surname is left out.
  public var secondSurnameDropped = 0.35
  /// A surname from the town is added.
  public var secondSurnameAdded = 0.02
  /// "Son of …" stands in the name's cell.
  public var patronymic = 0.05
  /// The other given name is written instead; as often both are, in one cell.
  public var aliasWritten = 0.25
  /// A Latin spelling other than the commonest.
  public var otherSpelling = 0.45
  /// A Persian form other than the commonest, of words that have one.
  public var otherForm = 0.2
  /// A row is in a hand of French habits; as many of Arabic ones.
  public var foreignHand = 0.06
  /// A Persian row is typed with Arabic letters.
  public var arabicLetters = 0.35
  /// A Latin row is in capitals.
  public var capitals = 0.05
  /// A word is mistyped or misread, at carelessness 1.
  public var slip = 0.04
  /// Of slips, those of a reading machine.
  public var misread = 0.25

  // Dates, places and the rest.

  /// A full date has another day, month or year, at carelessness 1.
  public var dateSlip = 0.06
  /// A known year is written as its first day.
  public var firstOfYear = 0.02
  /// A year is converted between calendars by adding 621 or 622, whatever the day.
  public var roughYear = 0.3
  /// A partial date is marked as approximate.
  public var approximate = 0.15
  /// An age is a year off.
  public var ageOff = 0.2
  /// Sex is wrong.
  public var wrongSex = 0.005
  /// The father is somebody else in this row.
  public var otherFather = 0.02
  /// The town is another one: where a person lived, not where he was born.
  public var otherPlace = 0.10
  /// The event's day is a few days off.
  public var eventOff = 0.12
  /// A copied cell is changed by its copyist or left out.
  public var copiedEdit = 0.04

  /// The rates of the presets.
  public init() {}
}
