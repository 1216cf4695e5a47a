/// A drawing in SVG: black on white or white on black as the page is, labelled where it stands.
///
/// Colours, lines and letters come from the stylesheet by class, since the page's policy allows no
/// style in it.
struct Drawing: Sendable {
  /// Width and height in units; a unit is a pixel at full size.
  var width: Double
  /// Height in units.
  var height: Double
  /// What it shows, for a reader who cannot see it.
  var label: String
  private var parts: [HTML] = []

  /// Begins an empty drawing.
  init(width: Double, height: Double, label: String) {
    self.width = width
    self.height = height
    self.label = label
  }

  /// Where a label's text begins, ends or is centred.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A straight line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    parts.append(
      "<line class=\"\(style)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
    )
  }

  /// A filled rectangle.
  mutating func bar(_ x: Double, _ y: Double, _ w: Double, _ h: Double, _ style: String) {
    parts.append(
      """
      <rect class="\(style)" x="\(x)" y="\(y)" width="\(max(0, w))" height="\(max(0, h))"/>
      """
    )
  }

  /// A disc.
  mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ style: String) {
    parts.append("<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>")
  }

  /// A head of an arrow that points to the end of the axis.
  mutating func arrowhead(_ x: Double, _ y: Double, _ style: String) {
    parts.append(
      "<path class=\"\(style)\" d=\"M\(x) \(y)l-7 -4.5v9z\"/>"
    )
  }

  /// A square on its corner.
  mutating func diamond(_ x: Double, _ y: Double, _ radius: Double, _ style: String) {
    parts.append(
      """
      <path class="\(style)" d="M\(x) \(y - radius)L\(x + radius) \(y)L\(x) \(y + radius)L\
      \(x - radius) \(y)z"/>
      """
    )
  }

  /// A line through points in order; nothing for fewer than two.
  mutating func polyline(_ points: [(x: Double, y: Double)], _ style: String) {
    guard let first = points.first, points.count > 1 else { return }
    let rest = points.dropFirst().map { "L\($0.x) \($0.y)" as HTML }.joined()
    parts.append("<path class=\"\(style)\" d=\"M\(first.x) \(first.y)\(rest)\"/>")
  }

  /// A label; text from outside is isolated and, where it is long, cut with the whole as its title.
  mutating func text(
    _ x: Double,
    _ y: Double,
    _ words: String,
    _ style: String = "label",
    anchor: Anchor = .start,
    limit: Int = 80
  ) {
    let shown = Wording.shortened(words, to: limit)
    let whole: HTML = shown == words ? .empty : "<title>\(words)</title>"
    parts.append(
      """
      <text class="\(style)" x="\(x)" y="\(y)" text-anchor="\(anchor.rawValue)">\
      \(whole)\(shown)</text>
      """
    )
  }

  /// Puts a part inside a link; without an address the part stands alone.
  mutating func link(_ href: String?, title: String, _ draw: (inout Drawing) -> Void) {
    let outside = parts
    parts = []
    draw(&self)
    let inside = parts.joined()
    parts = outside
    if let href {
      parts.append("<a href=\"\(href)\"><title>\(title)</title>\(inside)</a>")
    } else {
      parts.append(inside)
    }
  }

  /// Lines and labels of a horizontal axis.
  mutating func axis(_ scale: Scale, top: Double, bottom: Double) {
    for tick in scale.ticks {
      let x = scale(tick)
      line(x, top, x, bottom, "grid")
      text(x, bottom + 16, Numerals.figure(tick), "tick", anchor: .middle)
    }
    line(scale.range.lowerBound, bottom, scale.range.upperBound, bottom, "axis")
  }

  /// The drawing as markup, in a frame that scrolls by itself on a narrow screen.
  var markup: HTML {
    """
    <div class="chart" tabindex="0" role="group" aria-label="\(label)">\
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
    height="\(height)" role="img" aria-label="\(label)">\(parts.joined())</svg></div>
    """
  }
}
