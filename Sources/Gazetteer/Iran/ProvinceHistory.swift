/// The provinces of Iran and which of them towns were in, by year (docs/methods/places.md).
struct ProvinceHistory: Sendable {
  private struct Membership {
    var years: YearSpan
    var provinces: [String]
    var reason: String
  }

  let provinces: [Province]
  private let byID: [String: Province]
  private let byDivision: [String: Province]
  private let memberships: [String: [Membership]]

  /// The first year of the table.
  static let reach = 1986

  init(provinces provinceTable: String, membership membershipTable: String) {
    provinces = TableRows(provinceTable).map { row in
      Province(
        id: "ir:" + row[0],
        name: row[1],
        forms: row.list(2),
        years: YearSpan(from: row[3], to: row[4]),
        division: row[5].isEmpty ? nil : row[5],
        namesake: row[6].isEmpty ? nil : "gn:" + row[6]
      )
    }
    byID = Dictionary(provinces.map { ($0.id, $0) }) { first, _ in first }
    byDivision = Dictionary(
      provinces.compactMap { province in province.division.map { ($0, province) } }
    ) { first, _ in first }
    var memberships: [String: [Membership]] = [:]
    for row in TableRows(membershipTable) {
      let scope = row[0].hasPrefix("gn:") ? row[0] : "ir:" + row[0]
      memberships[scope, default: []].append(
        Membership(
          years: YearSpan(from: row[1], to: row[2]),
          provinces: row.list(3).map { "ir:" + $0 },
          reason: row[4]
        )
      )
    }
    self.memberships = memberships
  }

  subscript(id: String) -> Province? { byID[id] }

  /// Today's province of a GeoNames division.
  func province(ofDivision code: String) -> Province? { byDivision[code] }

  /// Where a town was, from its identifier and its division today; nil years mean today.
  func province(ofTown id: String, division: String, in years: ClosedRange<Int>?) -> ProvinceAnswer
  {
    let own = memberships[id]
    // Of a town with rows of its own, one that still lasts says where it is today.
    let lasting = own?.last.flatMap { $0.years.to == nil ? $0.provinces.first : nil }
    guard let today = lasting.flatMap({ byID[$0] }) ?? byDivision[division] else {
      let reason = "The gazetteer does not say which province it is in."
      return ProvinceAnswer(candidates: [], isCertain: false, reason: reason)
    }
    guard let years else { return ProvinceAnswer(candidates: [today], isCertain: true) }
    guard years.upperBound >= Self.reach else {
      let reason = "The table of provinces reaches back to \(Self.reach) only."
      return ProvinceAnswer(candidates: [], isCertain: false, reason: reason)
    }
    var candidates: [Province] = []
    var reasons: [String] = []
    var isSettled = false
    for row in own ?? memberships[today.id] ?? [] {
      let coverage = row.years.coverage(of: years)
      guard coverage != .never else { continue }
      isSettled = isSettled || coverage == .always
      candidates += row.provinces.compactMap { byID[$0] }
      reasons.append("\(row.reason) (\(row.years.description)).")
    }
    if !isSettled, today.years.coverage(of: years) != .never {
      candidates.append(today)
    }
    var seen: Set<String> = []
    candidates = candidates.filter { seen.insert($0.id).inserted }
    if years.lowerBound < Self.reach {
      reasons.append("For years before \(Self.reach) nothing is known.")
    }
    return ProvinceAnswer(
      candidates: candidates,
      isCertain: candidates.count == 1 && years.lowerBound >= Self.reach,
      reason: reasons.isEmpty ? nil : reasons.joined(separator: " ")
    )
  }

  /// The provinces of today whose towns a province held, wholly or in part, in some years.
  func divisions(of province: Province, in years: ClosedRange<Int>?) -> [String] {
    var codes: [String] = []
    for today in provinces {
      guard let code = today.division else { continue }
      let answer = self.province(ofTown: "", division: code, in: years ?? defaultYears(province))
      if answer.candidates.contains(where: { $0.id == province.id }) { codes.append(code) }
    }
    return codes
  }

  // A province that is no more is taken as it last was.
  private func defaultYears(_ province: Province) -> ClosedRange<Int>? {
    province.years.to.map { ($0 - 1)...($0 - 1) }
  }
}
