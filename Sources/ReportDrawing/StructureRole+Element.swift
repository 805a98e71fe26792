import PDFFinishing
import ReportLayout

extension StructureRole {
  /// What an element of a report is in PDF.
  init(_ role: ElementRole) {
    self =
      switch role {
      case .document: .document
      case .section: .section
      case .division: .division
      case .caption: .caption
      case .contents: .contents
      case .contentsItem: .contentsItem
      case .heading1: .heading1
      case .heading2: .heading2
      case .heading3: .heading3
      case .heading4: .heading4
      case .paragraph: .paragraph
      case .list: .list
      case .listItem: .listItem
      case .label: .label
      case .listBody: .listBody
      case .table: .table
      case .tableHead: .tableHead
      case .tableBody: .tableBody
      case .tableFoot: .tableFoot
      case .tableRow: .tableRow
      case .headerCell: .headerCell
      case .cell: .cell
      case .note: .note
      case .reference: .reference
      case .figure: .figure
      }
  }
}
