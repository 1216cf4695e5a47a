import CaseModel
import CaseRegister
public import MultipleSystemsEstimation

/// Estimates a population from the linked persons of a case, without recording anything in it.
///
/// `inquest analyse` records the estimate; this one answers with other methods, lists or seeds.
public struct EstimateCase: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// What is asked.
  public var choices: EstimateChoices

  /// States what to estimate.
  public init(folder: CaseFolder, choices: EstimateChoices = EstimateChoices()) {
    self.folder = folder
    self.choices = choices
  }

  /// Counts the people of the register by lists and runs the methods.
  ///
  /// - Parameter progress: Told the share done, from 0 to 1; throw from it to stop.
  /// - Returns: Every method's answer and the range to use, or why there is none.
  /// - Throws: A `Problem` where the folder is no case, nobody was linked in it yet, or a list or
  ///   method is not there.
  public func run(progress: (Double) throws -> Void = { _ in }) throws -> EstimationResult {
    let configuration = try choices.configuration()
    let (lists, patterns, linkage) = try CaseFile(folder).register.read { snapshot in
      (try snapshot.lists(), try snapshot.patternCounts(), try snapshot.linkage())
    }
    guard linkage != nil, !lists.isEmpty else {
      throw Problem(
        .missing,
        lists.isEmpty ? "the case has no list of people" : "nobody is linked in this case yet",
        file: folder.path,
        remedy: lists.isEmpty
          ? "Take lists in with `inquest import`, then run `inquest analyse`."
          : "Run `inquest analyse \(folder.path)` first."
      )
    }
    let people = try CountedPeople(lists: lists, patterns: patterns, choices: choices)
    var result = try Estimator.run(people.table, configuration: configuration, progress: progress)
    result.warnings.insert(contentsOf: people.remarks, at: 0)
    return result
  }
}
