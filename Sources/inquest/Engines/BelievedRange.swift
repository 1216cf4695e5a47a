import ArgumentParser

/// Two totals as they are written on the command line: `1000,5000`.
struct BelievedRange: ExpressibleByArgument {
  let range: ClosedRange<Double>

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0)
    }
    guard numbers.count == 2, let low = numbers[0], let high = numbers[1], low <= high else {
      return nil
    }
    range = low...high
  }
}
