/// Key figures, share bars and bar charts.
extension MarkupReader {
  mutating func keyFigures(_ element: MarkupElement) throws -> [KeyFigure] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "key") { _, child in
      try child.allowOnly(["value", "label"])
      return KeyFigure(value: try child.required("value"), label: try child.required("label"))
    }
  }

  mutating func shareParts(_ element: MarkupElement) throws -> [SharePart] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "part") { _, child in
      try child.allowOnly(["value", "label"])
      return SharePart(value: try child.integer("value"), label: try child.required("label"))
    }
  }

  mutating func bars(_ element: MarkupElement) throws -> [Bar] {
    try element.allowOnly(["class"])
    return try children(of: element, named: "bar") { (reader: inout MarkupReader, child) in
      try child.allowOnly(["value", "label", "figure", "note", "href"])
      return Bar(
        value: try child.integer("value"), label: try child.required("label"), figure: child["figure"] ?? "",
        note: child["note"] ?? "", link: try reader.link(of: child))
    }
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
    links.append((target, element))
    return target
  }
}
