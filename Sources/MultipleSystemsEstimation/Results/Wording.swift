import Glibc

/// A number of people to three significant digits with its thousands set apart: all that an
/// estimate can bear in a sentence.
func rounded(_ people: Double) -> String {
  guard people.isFinite, abs(people) < 1e18 else { return "an unlimited number" }
  let scale = max(1, pow(10, floor(log10(max(abs(people), 1))) - 2))
  return grouped(Int((people / scale).rounded() * scale))
}

/// Names in a sentence: "A, B and C"; "none" where there is none.
func listed(_ names: [String]) -> String {
  guard names.count > 1, let last = names.last else { return names.first ?? "none" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// A whole number with its thousands set apart: for people who were counted.
func grouped(_ people: Int) -> String {
  let digits = String(people)
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}
