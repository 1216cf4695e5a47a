import Glibc

/// Finds where on the line of n₀ the posterior of any graph can matter, before it is summed there.
///
/// The line above 16 is cut at powers of two. At each cut every graph's logarithm and its slope in
/// log n₀ are known; between two cuts a graph cannot rise above where its tangents meet. Stretches
/// that no graph can matter in are left out; a stretch with a peak too narrow for it is cut again.
struct PanelSurvey {
  /// Graphs this far below the best, as logarithms, are as good as impossible.
  static let reach = 50.0
  /// Numbers below this are always taken one by one.
  static let singles = 16.0
  /// No further than 2¹²⁰ people.
  static let doublings = 116

  /// A stretch of the line with the graphs that may matter in it.
  struct Stretch {
    var start: Double
    var count: Double
    var graphs: [Int32]
    /// What may lie beyond its end, on the scale of ``PanelSurvey/reference``.
    var beyond = Double.infinity
    /// The graphs that do not yet fall at its end.
    var rising: [Int32] = []
  }

  private struct Edge {
    let place: Double
    var values: [Double]
    var slopes: [Double]
  }

  /// The greatest logarithm met: what all densities are divided by.
  private(set) var reference = -Double.infinity
  /// The stretches in order.
  private(set) var stretches: [Stretch] = []

  private let terms: GraphTerms

  init(_ terms: GraphTerms, range: ClosedRange<Int>?) {
    self.terms = terms
    let everyGraph = terms.graphs.indices.map(Int32.init)
    let begin = Double(range?.lowerBound ?? 0)
    let end = range.map { Double($0.upperBound) + 1 } ?? .infinity
    var places: [Double] = []
    if begin > Self.singles { places.append(begin) }
    var place = Self.singles
    for _ in 0...Self.doublings where place < end {
      if place > begin || begin <= Self.singles { places.append(place) }
      place *= 2
    }
    if end.isFinite, end > Self.singles { places.append(end) }
    let lower = edges(at: [0, 1, 2, 4, 8, 12].filter { $0 >= begin && $0 < end })
    for edge in lower { raise(edge) }
    let cuts = edges(at: places)
    for edge in cuts { raise(edge) }
    for start in [0, Self.singles / 2] {
      let first = max(start, begin)
      let count = min(start + Self.singles / 2, end) - first
      guard count > 0 else { continue }
      stretches.append(Stretch(start: first, count: count, graphs: everyGraph))
    }
    for (left, right) in zip(cuts, cuts.dropFirst()) { survey(left, right) }
    settleTails(isLimited: range != nil)
  }

  /// Decides what lies beyond each stretch: unknown while a graph that matters later still rises.
  private mutating func settleTails(isLimited: Bool) {
    var mattersLater = [Bool](repeating: false, count: terms.graphs.count)
    for index in stretches.indices.reversed() {
      if isLimited {
        stretches[index].beyond = index == stretches.indices.last ? 0 : .infinity
      } else if stretches[index].rising.contains(where: { mattersLater[Int($0)] }) {
        stretches[index].beyond = .infinity
      }
      for graph in stretches[index].graphs { mattersLater[Int(graph)] = true }
    }
  }

  private mutating func raise(_ edge: Edge) {
    for value in edge.values where value > reference { reference = value }
  }

  /// Cuts a stretch until its peaks are wide enough in it, and keeps what matters.
  private mutating func survey(_ left: Edge, _ right: Edge) {
    let width = log(right.place / left.place)
    let count = right.place - left.place
    let floor = reference - Self.reach - log(count)
    var kept: [Int32] = []
    var isNarrow = false
    for graph in left.values.indices {
      let (a, b) = (left.values[graph], right.values[graph])
      let (rise, fall) = (left.slopes[graph], right.slopes[graph])
      var most = max(a, b)
      let hasPeak = rise > 0 && fall < 0
      if hasPeak { most = max(most, a + rise * (b - a - fall * width) / (rise - fall)) }
      // The slopes are secants: a little slack keeps the bound a bound.
      guard most + 3 > floor else { continue }
      kept.append(Int32(graph))
      if hasPeak, (rise - fall) * width > 16 { isNarrow = true }
    }
    guard !kept.isEmpty else { return }
    if isNarrow, count > 16 {
      let middle = (left.place * right.place).squareRoot().rounded()
      if middle > left.place, middle < right.place, let edge = edges(at: [middle]).first {
        raise(edge)
        survey(left, edge)
        survey(edge, right)
        return
      }
    }
    var stretch = Stretch(start: left.place, count: count, graphs: kept)
    (stretch.beyond, stretch.rising) = tail(right)
    stretches.append(stretch)
  }

  /// Mass beyond an edge if each graph went on falling at its slope there, and those that do not.
  private func tail(_ edge: Edge) -> (mass: Double, rising: [Int32]) {
    var sum = 0.0
    var rising: [Int32] = []
    let isLast = edge.place >= Self.singles * exp2(Double(Self.doublings))
    for (graph, value) in edge.values.enumerated() {
      let mass = exp(value - reference) * edge.place
      let fall = -edge.slopes[graph] - 1
      if fall > 0 {
        sum += mass / fall
      } else {
        rising.append(Int32(graph))
        if isLast, mass > exp(-Self.reach) { sum = .infinity }
      }
    }
    return (sum, rising)
  }

  /// Values and slopes at some places, four to a block of eight.
  private func edges(at places: [Double]) -> [Edge] {
    let step = 0x1p-12
    var result: [Edge] = []
    let graphs = terms.graphs.count
    for begin in stride(from: 0, to: places.count, by: 4) {
      let block = Array(places[begin..<min(begin + 4, places.count)])
      var unseen = SIMD8<Double>(repeating: block[0])
      for (lane, place) in block.enumerated() {
        unseen[2 * lane] = place
        unseen[2 * lane + 1] = place * (1 + step)
      }
      var edges = block.map {
        Edge(
          place: $0,
          values: [Double](repeating: 0, count: graphs),
          slopes: [Double](repeating: 0, count: graphs)
        )
      }
      let margins = terms.marginValues(unseen)
      margins.withUnsafeBufferPointer { buffer in
        guard let margins = buffer.baseAddress else { return }
        for graph in 0..<graphs {
          let values = terms.value(graph, margins)
          for lane in edges.indices {
            let value = values[2 * lane]
            let slope = (values[2 * lane + 1] - value) / step
            edges[lane].values[graph] = value
            edges[lane].slopes[graph] = slope
          }
        }
      }
      result.append(contentsOf: edges)
    }
    return result
  }
}
