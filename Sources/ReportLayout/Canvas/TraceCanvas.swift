/// Pages as text, for tests and for looking at layout without drawing: one line an item, its kind, its place rounded to
/// a tenth of a point, and what it shows.
public struct TraceCanvas: PageCanvas {
  public private(set) var lines: [String] = []
  private var indent = "  "

  public init() {}

  public mutating func beginPage(_ page: Page) {
    let label = page.label.isEmpty ? "" : " “\(page.label)”"
    lines.append("page \(page.number)\(label) \(Length.text(page.width))×\(Length.text(page.height))")
  }

  public mutating func draw(_ run: TextRun) {
    let mark = run.origin.isRepeat ? "again" : "text"
    add("\(mark) \(Length.text(run.x + (run.xs.first ?? 0))) \(Length.text(run.y)) \(run.text)")
  }

  public mutating func fill(_ area: Rectangle, with color: Color) { add("fill \(Self.text(area))") }

  public mutating func picture(_ name: String, in area: Rectangle, origin: Origin) {
    add("picture \(Self.text(area)) \(name)")
  }

  public mutating func link(
    to target: String, in area: Rectangle, _ body: (inout TraceCanvas) throws -> Void
  ) rethrows {
    add("link \(Self.text(area)) → \(target)")
    indent += "  "
    try body(&self)
    indent.removeLast(2)
  }

  public mutating func destination(_ name: String, x: Double, y: Double) {
    add("destination \(name) \(Length.text(x)) \(Length.text(y))")
  }

  public mutating func endPage() {}

  private mutating func add(_ line: String) { lines.append(indent + line) }

  private static func text(_ area: Rectangle) -> String {
    "\(Length.text(area.x)) \(Length.text(area.y)) \(Length.text(area.width))×\(Length.text(area.height))"
  }
}

extension SetReport {
  /// Every page and bookmark as text.
  public func trace() throws -> String {
    var canvas = TraceCanvas()
    for page in pages { try canvas.draw(page) }
    let marks = bookmarks.map { "bookmark \($0.level) \($0.title) → \($0.page)" }
    return (canvas.lines + marks).joined(separator: "\n") + "\n"
  }
}

extension TextRun {
  /// The text that the run shows.
  public var text: String {
    guard let first = clusters.first, let last = clusters.last else { return "" }
    let start = Int(shaped.clusters[first].byte)
    let end = Int(shaped.clusters[last].byte + shaped.clusters[last].byteCount)
    let utf8 = shaped.text.utf8
    return String(
      decoding: utf8[utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)],
      as: UTF8.self)
  }
}
