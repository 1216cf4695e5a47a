import HTTPTypes

/// What a browser is told about every page.
enum SecurityHeaders {
  /// Nothing from elsewhere is loaded, framed, guessed, kept or told about.
  static let all: HTTPFields = {
    var fields = HTTPFields()
    for (name, value) in values {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()

  /// Names and values.
  static let values = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ("Cache-Control", "no-store"),
  ]
}
