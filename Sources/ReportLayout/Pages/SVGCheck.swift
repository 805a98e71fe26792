import XMLReading

/// Whether an SVG picture stands by itself: it names nothing outside, runs nothing, and needs no fonts.
public enum SVGCheck {
  /// - Throws: ``PictureError``.
  public static func check(_ bytes: [UInt8]) throws {
    do {
      let reader = try XMLPullReader(bytes)
      while let event = try reader.next() {
        guard case .start(let name, let attributes) = event else {
          if case .text(let text) = event, namesOutside(text) { throw fault("引用了外部资源", "请把引用的内容放进文件") }
          continue
        }
        try check(name, attributes)
      }
    } catch let error as XMLError {
      throw fault("不是合法的 SVG（第 \(error.position.line) 行: \(error.message)）", "请用绘图软件重新导出")
    }
  }

  private static func check(_ name: String, _ attributes: [XMLAttribute]) throws {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    switch local {
    case "text": throw fault("含有文字", "请在绘图软件里把文字转成曲线，图外的文字写进 alt 或图题")
    case "script", "foreignObject": throw fault("含有 <\(local)>", "请用绘图软件另存为普通的 SVG")
    default: break
    }
    for attribute in attributes {
      let isReference = attribute.name == "href" || attribute.name.hasSuffix(":href") || attribute.name == "src"
      if isReference, !attribute.value.hasPrefix("#"), !attribute.value.hasPrefix("data:image/png") {
        throw fault("引用了外部资源“\(attribute.value.prefix(40))”", "请把引用的内容放进文件")
      }
      if namesOutside(attribute.value), !attribute.name.hasPrefix("xmlns"), !isReference {
        throw fault("引用了外部资源", "请把引用的内容放进文件")
      }
    }
  }

  /// `url(…)` may only lead to a part of the picture; `@import` to nothing.
  private static func namesOutside(_ text: String) -> Bool {
    if text.contains("@import") { return true }
    return text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst().contains { rest in
      let target = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
      return !target.hasPrefix("#")
    }
  }

  private static func fault(_ message: String, _ remedy: String) -> PictureError {
    PictureError(message: message, remedy: remedy)
  }
}
