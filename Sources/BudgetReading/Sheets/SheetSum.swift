import BudgetModel

/// Adds up what a sheet does not print.
enum SheetSum {
  /// Blank when all are; nil when one cannot be read.
  static func cell(_ cells: [FundingCell]) -> FundingCell? {
    var sum: Amount?
    for cell in cells {
      switch cell {
      case .amount(let amount): sum = (sum ?? .zero) + amount
      case .blank: break
      case .unreadable: return nil
      }
    }
    return sum.map(FundingCell.amount) ?? .blank
  }

  /// Column by column; nil when a cell cannot be read.
  static func funding(_ parts: [Funding], names: [String]) -> Funding? {
    guard let total = cell(parts.map(\.total)) else { return nil }
    var sources: [Funding.Source] = []
    for (index, name) in names.enumerated() {
      guard let cell = cell(parts.map { $0.sources[index].cell }) else { return nil }
      sources.append(Funding.Source(name: name, cell: cell))
    }
    return Funding(total: total, sources: sources, isComputed: true)
  }
}

/// A row's number: `1`, `1.2`, `一`, `（一）`.
enum SheetSerial {
  private static let marks = Set("0123456789.-一二三四五六七八九十百()（）、．".unicodeScalars)

  static func isPlain(_ text: String) -> Bool {
    let text = text.squeezed
    return text.unicodeScalars.count <= 8 && text.unicodeScalars.allSatisfy(marks.contains)
  }
}
