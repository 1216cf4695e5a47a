/// A name or part of one made ready for comparison: where its sounds lie, and what is known of it.
struct SoundForm {
  /// First of its sounds in the vocabulary's buffer.
  let start: Int32
  let count: Int32
  let isArabic: Bool
  /// How much more expected it is than its sounds one by one, in units.
  let habit: Int32
  /// What its sounds can bring at most, in units: in its own script, and across scripts.
  let evidence: (same: Int32, cross: Int32)
  /// Up to two beginnings and endings that may be left off; a length of 0 is none.
  let prefixes: (SoundedName.Affix, SoundedName.Affix)
  let suffixes: (SoundedName.Affix, SoundedName.Affix)
  /// A bit for each class of beginning and ending it has, other than a mere word.
  let prefixClasses: UInt64
  let suffixClasses: UInt64

  init(_ name: SoundedName, start: Int, weights: ComparisonWeights) {
    self.start = Int32(start)
    count = Int32(name.sounds.count)
    let arabic = name.sounds.count { SoundAlphabet.isArabic($0) }
    isArabic = arabic * 2 > name.sounds.count
    let size = SoundAlphabet.count
    var last = size
    var habit: Int32 = 0
    var evidence: (same: Int32, cross: Int32) = (0, 0)
    let own = (isArabic ? PairKind.arabic : .latin).rawValue
    for sound in name.sounds.map(Int.init) {
      habit += Int32(weights.following[last * size + sound])
      evidence.same += Int32(weights.best[own * size + sound])
      evidence.cross += Int32(weights.best[PairKind.cross.rawValue * size + sound])
      last = sound
    }
    self.habit = habit
    self.evidence = evidence
    let two = { (affixes: [SoundedName.Affix]) -> (SoundedName.Affix, SoundedName.Affix) in
      let none = SoundedName.Affix(number: 0, length: 0)
      return (affixes.first ?? none, affixes.count > 1 ? affixes[1] : none)
    }
    prefixes = two(name.prefixes)
    suffixes = two(name.suffixes)
    let classes = { (affixes: [SoundedName.Affix]) in
      affixes.reduce(into: UInt64(0)) { if $1.number > 0 { $0 |= 1 << UInt64($1.number) } }
    }
    prefixClasses = classes(name.prefixes)
    suffixClasses = classes(name.suffixes)
  }
}
