/// A name or part of one made ready for comparison: where its sounds lie, and what is known of it.
struct SoundForm {
  /// First of its sounds in the vocabulary's buffer.
  let start: UInt32
  let count: UInt8
  let isArabic: Bool
  /// How much more expected it is than its sounds one by one, in units.
  let habit: Int16
  /// What its sounds can bring at most, in units: in its own script, and across scripts.
  let evidence: (same: Int16, cross: Int16)
  /// The marks of its sounds that no beginning or ending left off takes away.
  let core: UInt64
  /// The marks that its sounds come near to: in its own script, and across scripts.
  let reach: (same: UInt64, cross: UInt64)
  /// Up to two beginnings and endings that may be left off; a length of 0 is none.
  let prefixes: (SoundedName.Affix, SoundedName.Affix)
  let suffixes: (SoundedName.Affix, SoundedName.Affix)
  /// A bit for each class of beginning and ending it has, other than a mere word; there are more
  /// classes than bits, and the rare ones at the end share theirs.
  let prefixClasses: UInt32
  let suffixClasses: UInt32

  init(_ name: SoundedName, start: Int, weights: ComparisonWeights) {
    self.start = UInt32(start)
    count = UInt8(name.sounds.count)
    let arabic = name.sounds.count { SoundAlphabet.isArabic($0) }
    isArabic = arabic * 2 > name.sounds.count
    let size = SoundAlphabet.count
    var last = size
    var habit: Int32 = 0
    var evidence: (same: Int32, cross: Int32) = (0, 0)
    var reach: (same: UInt64, cross: UInt64) = (0, 0)
    let own = (isArabic ? PairKind.arabic : .latin).rawValue
    for sound in name.sounds.map(Int.init) {
      habit += Int32(weights.following[last * size + sound])
      evidence.same += Int32(weights.best[own * size + sound])
      evidence.cross += Int32(weights.best[PairKind.cross.rawValue * size + sound])
      last = sound
      reach.same |= weights.reach[own * size + sound]
      reach.cross |= weights.reach[PairKind.cross.rawValue * size + sound]
    }
    self.reach = reach
    let from = name.prefixes.map { Int($0.length) }.max() ?? 0
    let to = name.sounds.count - (name.suffixes.map { Int($0.length) }.max() ?? 0)
    core = name.sounds[min(from, to)..<max(from, to)].reduce(0) {
      from < to ? $0 | SoundAlphabet.marks[Int($1)] : 0
    }
    self.habit = Int16(clamping: habit)
    self.evidence = (Int16(clamping: evidence.same), Int16(clamping: evidence.cross))
    let two = { (affixes: [SoundedName.Affix]) -> (SoundedName.Affix, SoundedName.Affix) in
      let none = SoundedName.Affix(number: 0, length: 0)
      return (affixes.first ?? none, affixes.count > 1 ? affixes[1] : none)
    }
    prefixes = two(name.prefixes)
    suffixes = two(name.suffixes)
    let classes = { (affixes: [SoundedName.Affix]) in
      affixes.reduce(into: UInt32(0)) { if $1.number > 0 { $0 |= 1 << (UInt32($1.number) & 31) } }
    }
    prefixClasses = classes(name.prefixes)
    suffixClasses = classes(name.suffixes)
  }
}
