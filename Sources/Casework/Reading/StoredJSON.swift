import CaseModel
import Foundation

/// Reads the JSON that the register keeps in its columns.
enum StoredJSON {
  /// Any value; `null` where the text is not JSON.
  static func value(_ text: String) -> JSONValue {
    (try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))) ?? .null
  }

  /// The elements of a list.
  static func array(_ text: String) -> [JSONValue] { value(text).array ?? [] }

  /// A list of strings.
  static func strings(_ text: String) -> [String] { array(text).compactMap(\.string) }

  /// A list of pairs of strings.
  static func pairs(_ text: String) -> [(String, String)] {
    array(text).compactMap { element in
      guard let parts = element.array, parts.count == 2, let a = parts[0].string,
        let b = parts[1].string
      else { return nil }
      return (a, b)
    }
  }
}

/// Identifiers as words a person reads.
enum Words {
  /// "mass_killing" as "mass killing".
  static func plain(_ identifier: String) -> String {
    identifier.replacingOccurrences(of: "_", with: " ")
  }
}
