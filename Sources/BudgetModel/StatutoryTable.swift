/// One of the tables that a department must publish beside its projects (法定预算公开表), e.g. 收支总表, as read.
///
/// Its cells are kept as they stand, amounts as exact sums, so that it can be set again as it was.
public struct StatutoryTable: Hashable, Sendable {
  /// As printed above it: 表 1　收支总表.
  public var title: String
  /// Nil for a table of no known kind.
  public var kind: StatutoryTableKind?
  public var columns: [Column]
  /// The rows of the header, from the top.
  public var header: [[Cell]]
  public var rows: [Row]
  /// What stands below the table (注：…), in order.
  public var notes: [String]
  /// Why the table has no figures, from report.yaml.
  public var emptyNote: String?
  /// Of the header's first cell.
  public var source: SourceLocation

  public init(
    title: String, kind: StatutoryTableKind?, columns: [Column], header: [[Cell]], rows: [Row], notes: [String],
    emptyNote: String?, source: SourceLocation
  ) {
    self.title = title
    self.kind = kind
    self.columns = columns
    self.header = header
    self.rows = rows
    self.notes = notes
    self.emptyNote = emptyNote
    self.source = source
  }

  /// What a column holds.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// A code, e.g. 功能科目编码 2010301, or an ordinal.
    case code
    /// What the row is about, set in by its level.
    case name
    case amount
    /// Anything else, e.g. 备注.
    case text
  }

  public struct Column: Hashable, Sendable {
    /// The titles above it from the top, those of merged cells included: 本年支出, 基本支出.
    public var titles: [String]
    public var role: Role
    /// Which of the tables side by side it belongs to, from 0: in 收支总表 income is 0, expenditure 1.
    public var part: Int

    public init(titles: [String], role: Role, part: Int) {
      self.titles = titles
      self.role = role
      self.part = part
    }

    /// The lowest title.
    public var title: String { titles.last ?? "" }
  }

  public enum Content: Hashable, Sendable {
    case blank
    case text(String)
    case amount(Amount)
    /// Text in a column of amounts that is none, as found.
    case unreadable(String)

    public var amount: Amount? { if case .amount(let amount) = self { amount } else { nil } }
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// As a cell of money; other text counts as nothing.
    public var funding: FundingCell {
      switch self {
      case .blank, .text: .blank
      case .amount(let amount): .amount(amount)
      case .unreadable(let text): .unreadable(text)
      }
    }
  }

  /// A cell; those that a merged cell covers are left out of their row.
  public struct Cell: Hashable, Sendable {
    /// Index into `columns`.
    public var column: Int
    /// How many columns and rows it covers, at least 1.
    public var columns: Int
    public var rows: Int
    public var content: Content
    /// How deep below the table's uppermost rows a name stands; 0 for other cells.
    public var level: Int
    public var source: SourceLocation

    public init(
      column: Int, columns: Int = 1, rows: Int = 1, content: Content, level: Int = 0, source: SourceLocation
    ) {
      self.column = column
      self.columns = columns
      self.rows = rows
      self.content = content
      self.level = level
      self.source = source
    }
  }

  public struct Row: Hashable, Sendable {
    public var cells: [Cell]
    public var source: SourceLocation

    public init(cells: [Cell], source: SourceLocation) {
      self.cells = cells
      self.source = source
    }

    /// The cell that begins in a column; nil under a merged cell.
    public func cell(_ column: Int) -> Cell? { cells.first { $0.column == column } }
  }
}

extension StatutoryTable {
  /// Whether it holds no figure but zeros.
  public var isEmpty: Bool {
    !rows.contains { $0.cells.contains { $0.content.amount.map { $0 != .zero } ?? false } }
  }

  /// How many tables stand side by side.
  public var partCount: Int { (columns.map(\.part).max() ?? 0) + 1 }

  /// Whether a part holds amounts alone, as 三公经费表 with one row may.
  public func isOfAmountsAlone(part: Int) -> Bool { columns.allSatisfy { $0.part != part || $0.role == .amount } }

  /// The cell that says what a row is about within a part: a name, else a code or other text. Nil where there is none.
  public func label(of row: Row, part: Int) -> Cell? {
    let texts = row.cells.filter { columns[$0.column].part == part && $0.content.text != nil }
    return texts.first { columns[$0.column].role == .name } ?? texts.first { columns[$0.column].role != .amount }
  }
}
