import Glibc

/// Covariates as the columns of a regression: a constant, categories one by one, numbers as they are
/// or as natural cubic splines, and perhaps the products of those of different covariates.
struct CovariateDesign {
  /// How much the columns can follow.
  enum Form: String, CaseIterable {
    /// Numbers as straight lines.
    case linear
    /// Numbers as natural cubic splines.
    case splines
    /// Splines, and products of columns of different covariates.
    case products
  }

  /// The most columns that products may bring the design to.
  static let columnLimit = 40
  /// People that each column needs before products are tried.
  static let peoplePerColumn = 30
  /// The most categories told apart; the rarest beyond it count as one.
  static let categoryLimit = 20

  /// Row-major, ``columns`` numbers a person.
  let values: [Double]
  let columns: Int
  /// People for whom some covariate is not known.
  let incomplete: Int

  /// Nil where the form asks for more columns than the people can carry.
  init?(_ people: CapturedIndividuals, form: Form) {
    var lacking = [Bool](repeating: false, count: people.count)
    let groups = people.covariates.map { covariate -> [[Double]] in
      switch covariate.values {
      case .numeric(let numbers):
        for (person, value) in numbers.enumerated() where !(value?.isFinite ?? false) {
          lacking[person] = true
        }
        return Self.numeric(numbers, isCurved: form != .linear)
      case .categorical(let labels):
        for (person, label) in labels.enumerated() where label == nil { lacking[person] = true }
        return Self.categories(labels)
      }
    }
    incomplete = lacking.count { $0 }
    var all: [[Double]] = [[Double](repeating: 1, count: people.count)]
    for group in groups { all.append(contentsOf: group) }
    if form == .products {
      let products = Self.products(groups)
      let wide = all.count + products.count
      guard !products.isEmpty, wide <= Self.columnLimit,
        wide * Self.peoplePerColumn <= people.count
      else { return nil }
      all.append(contentsOf: products)
    }
    columns = all.count
    var values = [Double](repeating: 0, count: all.count * people.count)
    for (column, entries) in all.enumerated() {
      for (person, value) in entries.enumerated() { values[person * all.count + column] = value }
    }
    self.values = values
  }

  private static func products(_ groups: [[[Double]]]) -> [[Double]] {
    groups.indices.flatMap { place in
      groups.dropFirst(place + 1).flatMap { other in
        groups[place].flatMap { one in other.map { zip(one, $0).map { $0 * $1 } } }
      }
    }
  }

  /// A natural cubic spline with four knots (three columns), or a straight line where there are few
  /// different values; and a column for not known.
  private static func numeric(_ numbers: [Double?], isCurved: Bool) -> [[Double]] {
    let known = numbers.compactMap { $0 }.filter(\.isFinite).sorted()
    guard let least = known.first, let most = known.last, least < most else {
      return missing(numbers.map { !($0?.isFinite ?? false) })
    }
    let mean = known.reduce(0, +) / Double(known.count)
    let filled = numbers.map { value in value.map { $0.isFinite ? $0 : mean } ?? mean }
    var columns = [filled]
    let knots = [0.05, 0.35, 0.65, 0.95].map { known[Int($0 * Double(known.count - 1))] }
    if isCurved, Set(known).count >= 10, Set(knots).count == 4 {
      let scale = (knots[3] - knots[0]) * (knots[3] - knots[0])
      let cube = { (x: Double) in x > 0 ? x * x * x : 0 }
      for knot in knots.prefix(2) {
        let inner = (knots[3] - knot) / (knots[3] - knots[2])
        let outer = (knots[2] - knot) / (knots[3] - knots[2])
        columns.append(
          filled.map { x in
            (cube(x - knot) - cube(x - knots[2]) * inner + cube(x - knots[3]) * outer) / scale
          }
        )
      }
    }
    return columns.map(standardised) + missing(numbers.map { !($0?.isFinite ?? false) })
  }

  private static func categories(_ labels: [String?]) -> [[Double]] {
    var sizes: [String: Int] = [:]
    for label in labels { if let label { sizes[label, default: 0] += 1 } }
    let ranked = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // The commonest is what the constant stands for.
    let told = ranked.dropFirst().prefix(categoryLimit)
    var columns = told.map { name in labels.map { $0 == name ? 1.0 : 0 } }
    let rest = Set(ranked.dropFirst(categoryLimit + 1))
    if !rest.isEmpty {
      columns.append(labels.map { label in label.map(rest.contains) ?? false ? 1 : 0 })
    }
    return columns + missing(labels.map { $0 == nil })
  }

  private static func missing(_ isMissing: [Bool]) -> [[Double]] {
    let count = isMissing.count { $0 }
    return count > 0 && count < isMissing.count ? [isMissing.map { $0 ? 1 : 0 }] : []
  }

  private static func standardised(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    guard variance > 0 else { return values.map { _ in 0 } }
    return values.map { ($0 - mean) / variance.squareRoot() }
  }
}
