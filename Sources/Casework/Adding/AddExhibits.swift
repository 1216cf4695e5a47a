public import CaseModel
import CaseRegister
import EvidenceVault
import Foundation

/// Takes files into a case as exhibits.
public struct AddExhibits: Sendable {
  /// Files in one batch: one sync of the disk and one checkpoint for all of them.
  private static let batch = 512

  /// The case.
  public var folder: CaseFolder
  /// Files and folders, as the user named them; folders are gone through to the bottom.
  public var paths: [String]
  /// Who they come from.
  public var source: String?
  /// How they were collected.
  public var method: String?
  /// When they were collected, in the user's words.
  public var collectedAt: String?
  /// Where they were collected.
  public var url: String?

  /// What was done.
  public struct Outcome: Sendable, Hashable {
    /// Exhibits new in the case.
    public var added = 0
    /// Files whose bytes the case held already.
    public var held = 0
    /// Bytes read.
    public var bytes = 0
    /// Files that could not be taken, each with its reason.
    public var problems: [Problem] = []
    /// Whether somebody stopped it before the end.
    public var stopped = false
  }

  /// Says what to add.
  public init(
    folder: CaseFolder,
    paths: [String],
    source: String? = nil,
    method: String? = nil,
    collectedAt: String? = nil,
    url: String? = nil
  ) {
    self.folder = folder
    self.paths = paths
    self.source = source
    self.method = method
    self.collectedAt = collectedAt
    self.url = url
  }

  /// Adds them in order of their paths.
  ///
  /// A file that cannot be read is reported and the rest goes on.
  public func run(
    progress: ProgressReport? = nil,
    interruption: Interruption = .never
  ) throws -> Outcome {
    var outcome = Outcome()
    let files = listed(&outcome.problems)
    let open = try WritableCase(folder)
    defer { open.close() }
    var known = Set(try open.register.read { try $0.exhibits() }.map(\.id))
    var next = 0
    while next < files.count {
      if interruption.isAsked {
        outcome.stopped = true
        break
      }
      let end = min(files.count, next + Self.batch)
      var drafts: [EventDraft] = []
      for file in files[next..<end] {
        do {
          try InputFile.check(file)
          let stored = try open.vault.store(fileAt: file)
          outcome.bytes += stored.size
          let item = ExhibitName.item(stored.sha256)
          let isNew = known.insert(item).inserted
          if isNew { outcome.added += 1 } else { outcome.held += 1 }
          drafts.append(
            EventDraft(
              item: item,
              action: isNew ? CaseEvent.added : CaseEvent.addedAgain,
              objects: isNew ? [stored] : [],
              parameters: parameters(file)
            )
          )
        } catch let problem as Problem where problem.kind == .missing || problem.kind == .badInput {
          outcome.problems.append(problem)
        }
      }
      try open.record(drafts)
      next = end
      progress?("Adding", next, files.count)
    }
    return outcome
  }

  private func parameters(_ file: String) -> JSONValue {
    var values: [String: JSONValue] = ["name": .string((file as NSString).lastPathComponent)]
    values["source"] = source.map { .string($0) }
    values["method"] = method.map { .string($0) }
    values["collectedAt"] = collectedAt.map { .string($0) }
    values["url"] = url.map { .string($0) }
    return .object(values)
  }

  /// Every file under the paths, sorted within each folder.
  ///
  /// Hidden files and links are left out of
  /// folders: what is named explicitly is taken.
  private func listed(_ problems: inout [Problem]) -> [String] {
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        problems.append(
          Problem(
            .missing,
            "there is no such file or folder",
            file: path,
            remedy: "Check the name, and the folder you are in."
          )
        )
        continue
      }
      guard isFolder.boolValue else {
        files.append(path)
        continue
      }
      guard
        let found = FileManager.default.enumerator(
          at: URL(fileURLWithPath: path),
          includingPropertiesForKeys: [.isRegularFileKey, .isSymbolicLinkKey],
          options: [.skipsHiddenFiles]
        )
      else { continue }
      var inside: [String] = []
      for case let url as URL in found {
        let kind = try? url.resourceValues(forKeys: [.isRegularFileKey, .isSymbolicLinkKey])
        if kind?.isRegularFile == true, kind?.isSymbolicLink != true { inside.append(url.path) }
      }
      if inside.isEmpty {
        problems.append(
          Problem(
            .missing,
            "the folder holds no file",
            file: path,
            remedy: "Name a folder with files."
          )
        )
      }
      files += inside.sorted()
    }
    return files
  }
}
