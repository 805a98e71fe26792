/// A cell as its part writes it.
struct XLSXCell {
  var type: String
  var style: Int
  var value: String?
  var formula: String?
  var inline = XLSXText()

  init(type: String, style: Int) {
    self.type = type
    self.style = style
  }
}

/// What the whole workbook says about its cells' values.
struct XLSXValues {
  /// Blank ones are empty.
  var sharedStrings: [String] = []
  var styles = XLSXStyles()
  var countsFrom1904 = false

  /// The cell's text and whether it is a number; nil when the cell is blank.
  func text(of cell: XLSXCell, at place: String) throws -> (text: String, isNumber: Bool)? {
    guard let found = try found(in: cell, at: place) else { return nil }
    // Shared strings were looked through once: many cells may share a long one.
    let isBlank = cell.type == "s" ? found.text.isEmpty : found.text.allSatisfy(\.isWhitespace)
    return isBlank ? nil : found
  }

  private func found(in cell: XLSXCell, at place: String) throws -> (text: String, isNumber: Bool)? {
    var cell = cell
    if cell.type == "inlineStr" { return (cell.inline.take(), false) }
    guard let value = cell.value, cell.type != "n" || !value.isEmpty else {
      // A formula that was never computed: its text shows that a figure is missing.
      return cell.formula.map { ("=" + $0, false) }
    }
    switch cell.type {
    case "s":
      guard let index = Int(value), sharedStrings.indices.contains(index) else {
        throw SpreadsheetError.damaged("\(place)引用的第 \(value) 条文字不存在")
      }
      return (sharedStrings[index], false)
    case "b": return (value == "1" || value == "true" ? "TRUE" : "FALSE", false)
    case "d": return (isoDate(value), true)
    case "n": return number(value, styles[cell.style])
    default: return (XLSXText.unescape(value), false)
    }
  }

  private func number(_ value: String, _ style: XLSXNumberStyle) -> (text: String, isNumber: Bool) {
    guard let number = XLSXNumber(value) else { return (value, false) }
    switch style {
    case .plain: return (number.text, true)
    case .percent: return (number.percentText, true)
    case .date: return (XLSXDate.text(number.value, from1904: countsFrom1904) ?? number.text, true)
    }
  }

  private func isoDate(_ value: String) -> String {
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return value }
    return parts[1].hasPrefix("00:00:00") ? String(parts[0]) : "\(parts[0]) \(parts[1])"
  }

}
