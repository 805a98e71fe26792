import BudgetModel

extension StatutoryTable {
  /// Every text that it shows, with its place.
  var reviewedTexts: [ReviewedText] {
    let owner = "公开表“\(title)”"
    func text(_ text: String, _ source: SourceLocation) -> ReviewedText {
      ReviewedText(text, .statutory, of: .plain(owner, at: source))
    }
    let cells = (header + rows.map(\.cells)).joined().compactMap { cell in
      cell.content.anyText.map { text($0, cell.source) }
    }
    return [text(title, source)] + cells + (notes + [emptyNote].compactMap(\.self)).map { text($0, source) }
  }

  func masked(by mask: Mask) -> StatutoryTable {
    func masked(_ cell: Cell) -> Cell {
      var cell = cell
      switch cell.content {
      case .text(let text): cell.content = .text(mask.masked(text))
      case .unreadable(let text): cell.content = .unreadable(mask.masked(text))
      case .amount, .blank: break
      }
      return cell
    }
    var table = self
    table.title = mask.masked(title)
    table.columns = columns.map { Column(titles: $0.titles.map(mask.masked), role: $0.role, part: $0.part) }
    table.header = header.map { $0.map(masked) }
    table.rows = rows.map { Row(cells: $0.cells.map(masked), source: $0.source) }
    table.notes = notes.map(mask.masked)
    table.emptyNote = emptyNote.map(mask.masked)
    return table
  }

  func withFileNameMasked(by mask: Mask) -> StatutoryTable {
    // One file holds all of a table.
    let file = mask.masked(source.file)
    func renamed(_ cell: Cell) -> Cell {
      var cell = cell
      cell.source.file = file
      return cell
    }
    var table = self
    table.source.file = file
    table.header = header.map { $0.map(renamed) }
    for row in rows.indices {
      table.rows[row].source.file = file
      table.rows[row].cells = rows[row].cells.map(renamed)
    }
    return table
  }
}

extension StatutoryTable.Content {
  /// The text, be it no number or no text.
  fileprivate var anyText: String? {
    switch self {
    case .text(let text), .unreadable(let text): text
    case .amount, .blank: nil
    }
  }
}
