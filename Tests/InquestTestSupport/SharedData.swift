public import Foundation

/// The folder of reference data beside the checkout, which is not part of the project.
///
/// Tests that measure against it are enabled only where it is there:
/// `.enabled(if: SharedData.folder != nil)`.
public enum SharedData {
  /// The nearest folder named `shared` beside this source file's or the working folder's ancestors.
  public static let folder: URL? = {
    let starts = [
      URL(fileURLWithPath: #filePath),
      URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
    ]
    return starts.lazy.compactMap(nearest).first
  }()

  /// A file of the folder by its path inside it, or nil where it is not there.
  public static func file(_ path: String) -> URL? {
    guard let url = folder?.appendingPathComponent(path),
      FileManager.default.fileExists(atPath: url.path)
    else { return nil }
    return url
  }

  private static func nearest(from start: URL) -> URL? {
    var folder = start.standardizedFileURL
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("shared", isDirectory: true)
      let design = candidate.appendingPathComponent("design").path
      // A folder of that name alone says little; the reference data holds the design beside it.
      if FileManager.default.fileExists(atPath: design) { return candidate }
    }
    return nil
  }
}
