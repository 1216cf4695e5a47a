import Mustache

/// The templates of this module, compiled once.
///
/// A template holds no logic: it prints fields of a struct made for it. `{{name}}` is escaped by
/// `ScalarEscaping`, `{{{name}}}` is for fields of type `HTML` only. Optional fields are asked for
/// with a leading dot (`{{#.name}}`), or Mustache would look for them in the page around.
struct Templates: Sendable {
  /// The one set; compiled when first used.
  static let standard = Templates()

  private let library: MustacheLibrary

  private init() {
    MustacheContentTypes.register(ScalarEscaping.label, named: "SCALARS")
    var library = MustacheLibrary()
    for (name, bytes) in Self.sources {
      let text = "{{% CONTENT_TYPE:SCALARS}}\n" + String(decoding: bytes, as: UTF8.self)
      do {
        try library.register(text, named: name)
      } catch {
        preconditionFailure("The template \(name) does not compile: \(error)")
      }
    }
    self.library = library
  }

  /// Prints a page or a part of one.
  func render(_ page: some Any, with name: String) -> HTML {
    guard let text = library.render(page, withTemplate: name) else {
      preconditionFailure("There is no template \(name)")
    }
    return .rendered(text)
  }

  /// Every template by name.
  static let sources: [String: [UInt8]] = [
    "claim": PackageResources.claim_mustache,
    "claims": PackageResources.claims_mustache,
    "custody": PackageResources.custody_mustache,
    "document": PackageResources.document_mustache,
    "documents": PackageResources.documents_mustache,
    "estimate": PackageResources.estimate_mustache,
    "figures": PackageResources.figures_mustache,
    "layout": PackageResources.layout_mustache,
    "lists": PackageResources.lists_mustache,
    "message": PackageResources.message_mustache,
    "overview": PackageResources.overview_mustache,
    "pair": PackageResources.pair_mustache,
    "people": PackageResources.people_mustache,
    "person": PackageResources.person_mustache,
    "review": PackageResources.review_mustache,
  ]
}
