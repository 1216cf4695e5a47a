import InquestTestSupport
import RecordLinkage

extension LinkageTruth {
  /// How well a linkage of the lists agrees with the truth.
  func score(_ result: LinkageResult) -> LinkageScore {
    var numbers: [String: Int32] = [:]
    return score(
      groups: result.assignments.joined().map { assignment in
        if let number = numbers[assignment.person] { return number }
        let number = Int32(numbers.count)
        numbers[assignment.person] = number
        return number
      }
    )
  }
}
