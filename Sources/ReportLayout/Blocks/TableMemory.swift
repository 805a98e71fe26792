/// What is asked for more than once while a table is set: its cells' styles and characters, the widths of parts of
/// numbers. For one thread, and none of its functions calls another while it changes something.
final class TableMemory {
  /// Few; comparing their short names takes less than hashing one.
  private var names: [StyleName] = []
  /// As named.
  private var styles: [Style] = []
  /// Of each column, the place of the style that was asked for last.
  private var last: [Int]
  private var widths: [(font: FontRequest, known: [String: Double])] = []
  /// By the cells' numbers.
  private var cells: [KnownCell] = []

  private struct StyleName: Equatable {
    var element: String
    var className: String?
    var row: String?
  }

  private struct KnownCell {
    var atoms: AtomRow?
    var width: Double?
  }

  init(columns: Int) { last = Array(repeating: 0, count: columns) }

  /// - Parameter column: where the cell stands, if it is a cell's: those of a column mostly have one style.
  func style(
    _ element: String, _ className: String?, _ row: String?, column: Int?, _ book: StyleBook
  ) -> Style {
    let name = StyleName(element: element, className: className, row: row)
    let likely = column.map { last[$0] } ?? 0
    if likely < names.count, names[likely] == name { return styles[likely] }
    let place = names.firstIndex(of: name) ?? names.count
    if place == names.count {
      var style = book.style(element, class: className)
      if let row, let override = book.theme.styles["tr.\(row)"] { style.apply(override, theme: book.theme) }
      names.append(name)
      styles.append(style)
    }
    if let column { last[column] = place }
    return styles[place]
  }

  /// The width of a text, which is kept when the text is short.
  func width(of text: String, _ style: Style, _ measure: () throws -> Double) rethrows -> Double {
    guard text.utf8.count <= 4 else { return try measure() }
    let font = style.font
    let place = widths.firstIndex { $0.font == font } ?? widths.count
    if place == widths.count { widths.append((font, [:])) }
    if let width = widths[place].known[text] { return width }
    let width = try measure()
    widths[place].known[text] = width
    return width
  }

  func atoms(of cell: Int, _ make: () throws -> AtomRow) rethrows -> AtomRow {
    if cell < cells.count, let known = cells[cell].atoms { return known }
    let made = try make()
    while cells.count <= cell { cells.append(KnownCell()) }
    cells[cell].atoms = made
    return made
  }

  /// A cell's width on one line.
  func naturalWidth(of cell: Int, _ make: () throws -> AtomRow) rethrows -> Double {
    if cell < cells.count, let known = cells[cell].width { return known }
    let width = try atoms(of: cell, make).naturalWidth
    cells[cell].width = width
    return width
  }

  /// What is known of a cell's characters, to be forgotten.
  func takeAtoms(of cell: Int) -> AtomRow? {
    guard cell < cells.count else { return nil }
    return cells[cell].atoms.take()
  }
}
