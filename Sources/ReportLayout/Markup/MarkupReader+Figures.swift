/// Key figures, share bars and bar charts.
extension MarkupReader {
  mutating func keyFigures(_ element: MarkupElement) throws -> [KeyFigure] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "key") { _, child in
      try child.allowOnly(["value", "label"])
      return KeyFigure(value: try child.required("value"), label: try child.required("label"))
    }
  }

  mutating func shareParts(_ element: MarkupElement) throws -> [Chart.Part] {
    try element.allowOnly(["class", "alt"])
    return try children(of: element, named: "part") { _, child in
      try child.allowOnly(["value", "label"])
      return Chart.Part(value: try child.integer("value"), label: try child.required("label"))
    }
  }

  mutating func bars(_ element: MarkupElement, named name: String) throws -> [Chart.Bar] {
    try element.allowOnly(["class", "alt"])
    return try children(of: element, named: name) { (reader: inout MarkupReader, child) in
      try child.allowOnly(["value", "label", "figure", "note", "href"])
      return Chart.Bar(
        value: try child.integer("value"), label: try child.required("label"), figure: child["figure"] ?? "",
        note: child["note"] ?? "", link: try reader.link(of: child))
    }
  }

  mutating func picture(_ element: MarkupElement) throws -> Picture {
    try element.allowOnly(["src", "alt", "width", "align", "class"])
    let name = try element.required("src")
    let isPlain = name.utf8.allSatisfy {
      $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || $0 >= 0x80 || (48...57).contains($0) || (65...90).contains($0)
        || (97...122).contains($0)
    }
    guard isPlain, !name.hasPrefix("."), name.hasSuffix(".png") || name.hasSuffix(".svg") else {
      throw element.fault("src“\(name)”无效", "请写 Templates/print/pictures 里的文件名，以 .png 或 .svg 结尾，不带文件夹")
    }
    let align = try element.choice("align", among: [Style.Alignment.left, .center, .right], default: .left)
    let picture = Picture(
      name: name, width: try pictureWidth(element), alternative: try element.required("alt"), align: align)
    try tokens.closeEmpty(element)
    return picture
  }

  private func pictureWidth(_ element: MarkupElement) throws -> Picture.Width {
    guard let text = element["width"], text.hasSuffix("%") else {
      return try element.length("width").map { .fixed($0) } ?? .part(1)
    }
    guard let part = Double(text.dropLast()), part > 0, part <= 100 else {
      throw element.fault("width“\(text)”无效", "请写 1% 到 100%，或长度，例如 40mm")
    }
    return .part(part / 100)
  }

  mutating func children<Value>(
    of element: MarkupElement, named name: String, _ read: (inout MarkupReader, MarkupElement) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: [name])
      values.append(try read(&self, child))
      try tokens.closeEmpty(child)
    }
    return values
  }

  mutating func link(of element: MarkupElement) throws -> String? {
    guard let target = try element.target() else { return nil }
    if WebAddress(target) == nil { links.append((target, element)) }
    return target
  }
}
