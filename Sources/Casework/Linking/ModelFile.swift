import CaseModel
import Foundation
import RecordLinkage

/// A `model.json` that an earlier run wrote.
struct ModelFile {
  let model: LinkageModel
  /// SHA-256 of the file.
  let digest: String

  /// Reads it, with a sentence where it is something else.
  init(_ path: String) throws {
    let bytes = try InputFile.read(path)
    digest = ContentHash.sha256(bytes)
    do {
      model = try JSONDecoder().decode(LinkageModel.self, from: Data(bytes))
    } catch {
      throw Problem(
        .badInput,
        "this is not a model that `inquest link` wrote",
        file: path,
        remedy: "Give the model.json of an earlier run, or leave --model out to fit anew."
      )
    }
  }
}
