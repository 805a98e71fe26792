import Spreadsheets

/// Arranges the rows of a hierarchy by numbers: 款, 項, 目, 節 beside one column of names and codes.
///
/// The second level is the unit; rows with nothing below them are projects. A code stands on the row above its name;
/// a name may go on below.
struct LevelArranger {
  let columns: SheetColumns
  private let levels: [SheetColumn]
  private let name: Int
  private let money: [Int]

  private struct Node {
    var level: Int
    var name: String
    var code: String?
    var record: SheetRecord
    /// Texts of further rows, by column.
    var notes: [Int: String] = [:]

    /// The row with the texts of its further rows.
    var whole: SheetRecord {
      var record = record
      for (column, note) in notes {
        if let index = record.row.cells.firstIndex(where: { $0.column == column }) {
          record.row.cells[index].text += "\n" + note
        } else if let place = record.row.cells.first?.place {
          record.row.cells.append(SheetCell(column: column, text: note, place: place))
        }
      }
      record.row.cells.sort { $0.column < $1.column }
      return record
    }
  }

  private var nodes: [Node] = []
  private var result = SheetArrangement()
  private var code: String?

  init(columns: SheetColumns) {
    self.columns = columns
    levels = columns.all(.level)
    name = columns.column(.unitAndProject) ?? 1
    money = columns.all.filter(\.field.isMoney).map(\.column)
  }

  mutating func arrange(_ records: [SheetRecord]) -> SheetArrangement {
    for record in records { take(record) }
    group()
    let titles = levels.map { "“\($0.title.leaf)”" }.joined(separator: "、")
    result.remarks.append("按\(titles)分级，第二级是单位，没有下级的行是项目，其余各级作为附加信息保留")
    return result
  }

  private mutating func take(_ record: SheetRecord) {
    let text = record.own(name)?.text.unwrapped
    let hasMoney = money.contains { record.own($0) != nil }
    if let text, hasMoney {
      if SheetArrangement.totalNames.contains(SheetTitle.key(text)) { return result.take(total: record) }
      guard let level = levels.indices.last(where: { record.own(levels[$0].column) != nil }) else {
        return result.leave(record)
      }
      nodes.append(Node(level: level, name: text, code: code, record: record))
      code = nil
    } else if let text, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), record.row.texts.count == 1 {
      code = text
      result.absorbed.append(record)
    } else if !nodes.isEmpty, !hasMoney, SheetArrangement.isNote(record) == false {
      addMore(record)
    } else {
      result.leave(record)
    }
  }

  /// A name that goes on, and lines of a long note.
  private mutating func addMore(_ record: SheetRecord) {
    let last = nodes.count - 1
    result.absorbed.append(record)
    for cell in record.row.texts {
      if cell.column == name {
        nodes[last].name += cell.text.unwrapped
      } else if !levels.contains(where: { $0.column == cell.column }) {
        let known = nodes[last].notes[cell.column].map { $0 + "\n" } ?? ""
        nodes[last].notes[cell.column] = known + cell.text.trimmingWrapSpaces()
      }
    }
  }

  private mutating func group() {
    var above: [Node] = []
    for (index, node) in nodes.enumerated() {
      above.removeAll { $0.level >= node.level }
      let hasChildren = index + 1 < nodes.count && nodes[index + 1].level > node.level
      if node.level == 1, hasChildren {
        result.units.append(.init(name: node.name, printed: node.whole, first: node.record))
      }
      if !hasChildren { addProject(node, above) } else if node.level != 1 { result.levels.append(node.whole) }
      above.append(node)
    }
  }

  private mutating func addProject(_ node: Node, _ above: [Node]) {
    let unit = above.first { $0.level == 1 }
    if unit == nil || result.units.isEmpty {
      result.units.append(.init(name: above.last?.name ?? node.name, first: node.record))
    }
    var attributes: [(name: String, value: String)] = []
    for level in above {
      let title = levels[level.level].title.leaf
      if level.level != 1 { attributes.append((title, level.name)) }
      if let code = level.code { attributes.append(("\(title)编号", code)) }
    }
    if let code = node.code { attributes.append((name: "编号", value: code)) }
    result.units[result.units.count - 1].projects.append(
      .init(name: node.name, first: node.whole, attributes: attributes))
  }
}
