import CaseModel
public import ClaimExtraction
import DocumentReading

/// Finds the claims of files, without a case.
public struct ExtractClaims: Sendable {
  private let extractor: ClaimExtractor
  private let withAttributions: Bool

  /// Makes the operation; `withAttributions` adds a line for each attribution as written.
  public init(extractor: ClaimExtractor = ClaimExtractor(), withAttributions: Bool = false) {
    self.extractor = extractor
    self.withAttributions = withAttributions
  }

  /// The lines of one file: claims in order of their start, then attributions.
  ///
  /// Offsets count Unicode scalars of the decoded text, a byte-order mark left out.
  ///
  /// - Parameter path: The file, named in each line as it is given here.
  /// - Returns: JSON Lines; empty where nothing is claimed.
  /// - Throws: `Problem` of kind `missing` where there is no such file, of kind `badInput` where it
  ///   is empty or no text.
  public func lines(ofFile path: String) throws -> String {
    let decoded = try TextDecoding.decode(InputFile.read(path), file: path)
    var lines = ""
    for claim in extractor.claims(in: decoded.text) {
      lines += ClaimLine.json(claim, document: path).canonicalText + "\n"
    }
    guard withAttributions else { return lines }
    for attribution in extractor.attributions(in: decoded.text) {
      lines += ClaimLine.json(attribution, document: path).canonicalText + "\n"
    }
    return lines
  }
}
