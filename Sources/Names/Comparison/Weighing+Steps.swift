extension Weighing {
  /// Two sounds written for one another, or one left out.
  typealias Step = (UInt8?, UInt8?, weight: Int32)

  /// The steps of the best alignment of two forms, first to last, for explanation.
  ///
  /// Sounds of a beginning or ending that is left off are steps of their own. The whole grid is
  /// kept: O(n·m) memory.
  func steps(_ first: Int32, _ second: Int32) -> [Step] {
    let one = form(first)
    let other = form(second)
    let a = (0..<one.count).map { one.sounds[$0] }
    let b = (0..<other.count).map { other.sounds[$0] }
    let kind = kind(one, other)
    let gap = { (sound: UInt8) in
      Int32(weights[layout.gaps + kind * layout.sounds + Int(sound)])
    }
    let pair = { (x: UInt8, y: UInt8) in Int32(weights[Int(x) * layout.sounds + Int(y)]) }
    var grid = [[Int32]](
      repeating: [Int32](repeating: 0, count: b.count + 1),
      count: a.count + 1
    )
    for i in a.indices { grid[i + 1][0] = grid[i][0] + gap(a[i]) }
    for j in b.indices { grid[0][j + 1] = grid[0][j] + gap(b[j]) }
    for i in a.indices {
      for j in b.indices {
        grid[i + 1][j + 1] = max(
          grid[i][j] + pair(a[i], b[j]),
          max(grid[i][j + 1] + gap(a[i]), grid[i + 1][j] + gap(b[j]))
        )
      }
    }
    var steps: [Step] = []
    var (i, j) = (a.count, b.count)
    while i > 0 || j > 0 {
      if i > 0, j > 0, grid[i][j] == grid[i - 1][j - 1] + pair(a[i - 1], b[j - 1]) {
        steps.append((a[i - 1], b[j - 1], pair(a[i - 1], b[j - 1])))
        (i, j) = (i - 1, j - 1)
      } else if i > 0, j == 0 || grid[i][j] == grid[i - 1][j] + gap(a[i - 1]) {
        steps.append((a[i - 1], nil, gap(a[i - 1])))
        i -= 1
      } else {
        steps.append((nil, b[j - 1], gap(b[j - 1])))
        j -= 1
      }
    }
    return steps.reversed()
  }
}
