/// What an element of the structure is: the standard types of ISO 32000-1 (14.8.4) that documents use.
public enum StructureRole: String, Sendable, CaseIterable {
  case document = "Document"
  case section = "Sect"
  case division = "Div"
  case caption = "Caption"
  case contents = "TOC"
  case contentsItem = "TOCI"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case paragraph = "P"
  case list = "L"
  case listItem = "LI"
  case label = "Lbl"
  case listBody = "LBody"
  case table = "Table"
  case tableHead = "THead"
  case tableBody = "TBody"
  case tableFoot = "TFoot"
  case tableRow = "TR"
  case headerCell = "TH"
  case cell = "TD"
  case span = "Span"
  case note = "Note"
  case reference = "Reference"
  case link = "Link"
  case figure = "Figure"

  /// Of a heading, from 1.
  var level: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    default: nil
    }
  }

  /// Whether an element of the role stands where it may (14.8.4.3).
  func mayStand(in parent: StructureRole) -> Bool {
    switch self {
    case .document: false
    case .contentsItem: parent == .contents
    case .contents: parent != .table
    case .listItem: parent == .list
    case .listBody: parent == .listItem
    case .label: [.listItem, .note, .contentsItem].contains(parent)
    case .tableHead, .tableBody, .tableFoot: parent == .table
    case .tableRow: [.table, .tableHead, .tableBody, .tableFoot].contains(parent)
    case .headerCell, .cell: parent == .tableRow
    case .caption: [.table, .figure, .division, .list].contains(parent)
    default: ![.table, .tableHead, .tableBody, .tableFoot, .tableRow, .list, .contents].contains(parent)
    }
  }

  /// Whether an element of it counts though it is empty: a table's cell is one of its row.
  var mayBeEmpty: Bool { self == .cell || self == .headerCell || self == .document }
}
