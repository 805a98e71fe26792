/// `ul` and `ol`, which may stand in each other's items.
extension MarkupReader {
  mutating func list(_ element: MarkupElement) throws -> [ListItem] {
    var items: [ListItem] = []
    try append(element, to: &items, depth: 1)
    return items
  }

  private mutating func append(_ element: MarkupElement, to items: inout [ListItem], depth: Int) throws {
    guard depth <= ListItem.deepest else {
      throw element.fault("列表嵌套超过 \(ListItem.deepest) 层", "请减少层次")
    }
    let isOrdered = element.name == "ol"
    try element.allowOnly((depth == 1 ? ["class"] : []) + (isOrdered ? ["start"] : []))
    var number = isOrdered ? try start(of: element) : nil
    var isFirst = true
    while let child = try tokens.nextElement(in: element) {
      try child.mustBe(among: ["li"])
      let item = ListItem(text: [], depth: depth, number: number, opensList: isFirst)
      try append(item, of: child, to: &items)
      number = number.map { $0 + 1 }
      isFirst = false
    }
  }

  private func start(of element: MarkupElement) throws -> Int {
    let start = try element.integer("start", default: 1)
    guard (0...999_999_999).contains(start) else {
      throw element.fault("属性 start“\(start)”超出范围", "请写 0 到 999999999")
    }
    return start
  }

  /// An item's text, then the lists in it.
  private mutating func append(_ item: ListItem, of element: MarkupElement, to items: inout [ListItem]) throws {
    let place = items.count
    items.append(item)
    var text: [Inline] = []
    while let token = try tokens.next(in: element) {
      if case .element(let child) = token, ["ul", "ol"].contains(child.name) {
        try append(child, to: &items, depth: item.depth + 1)
        continue
      }
      if case .text(let blank) = token, !blank.utf8.contains(where: { $0 > 0x20 }), items.count > place + 1 { continue }
      guard items.count == place + 1 else {
        throw element.fault("<li> 里的列表之后不能再有文字", "请把文字移到列表之前，或另起一项")
      }
      try append(token, to: &text, like: Inline(text: ""))
    }
    MarkupText.collapse(&text)
    items[place].text = text
  }
}
