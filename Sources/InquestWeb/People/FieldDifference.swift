import CaseModel

/// Values of one field side by side, with the letters marked in which they differ from the first.
enum FieldDifference {
  /// Values longer than this are marked whole, since comparing letters costs their product.
  private static let limit = 200

  /// One cell for each record; a silent record says so.
  static func cells(_ values: [String?]) -> [HTML] {
    let first = values.compactMap(\.self).first
    return values.map { value in
      guard let value, !value.isEmpty else {
        return "<span class=\"silent\">not given</span>"
      }
      guard let first, folded(first) != folded(value) else { return "<bdi>\(value)</bdi>" }
      return "<bdi>\(marked(value, against: first))</bdi>"
    }
  }

  /// A value with its digits in one script: "۲۴" and "24" are the same number.
  static func folded(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      let digit = scalar.decimalDigit.flatMap { Unicode.Scalar(UInt32(0x30 + $0)) }
      result.append(digit ?? scalar)
    }
    return String(result)
  }

  /// A value with what is not in the other marked; the whole where they have little in common, as
  /// between two scripts.
  private static func marked(_ value: String, against other: String) -> HTML {
    let a = Array(value)
    let b = Array(other)
    guard a.count <= limit, b.count <= limit else { return "<mark>\(value)</mark>" }
    let shared = common(a.map { folded(String($0)) }, b.map { folded(String($0)) })
    guard shared.count(where: \.self) * 2 >= a.count else { return "<mark>\(value)</mark>" }
    var result = HTML.empty
    var run = ""
    var isShared = true
    func flush() {
      guard !run.isEmpty else { return }
      result += isShared ? "\(run)" : "<mark>\(run)</mark>"
      run = ""
    }
    for (index, letter) in a.enumerated() {
      if shared[index] != isShared {
        flush()
        isShared = shared[index]
      }
      run.append(letter)
    }
    flush()
    return result
  }

  /// Which letters of `a` are in a longest common subsequence with `b`; O(|a|·|b|).
  private static func common(_ a: [String], _ b: [String]) -> [Bool] {
    let width = b.count + 1
    var length = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i * width + j] =
          a[i] == b[j]
          ? length[(i + 1) * width + j + 1] + 1
          : max(length[(i + 1) * width + j], length[i * width + j + 1])
      }
    }
    var shared = [Bool](repeating: false, count: a.count)
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared[i] = true
        i += 1
        j += 1
      } else if length[(i + 1) * width + j] >= length[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
