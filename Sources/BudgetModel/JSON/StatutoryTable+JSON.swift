// A cell's span, level and content are written only where they are not 1, 0 and blank.
extension StatutoryTable: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable {
    case title, kind, columns, header, rows, notes, emptyNote, source
  }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.columns, columns)
      try json.member(Key.emptyNote, emptyNote)
      try json.member(Key.header, header)
      try json.member(Key.kind, kind?.rawValue)
      try json.member(Key.notes, notes)
      try json.member(Key.rows, rows)
      try json.member(Key.source, source)
      try json.member(Key.title, title)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      title: try json.decode(String.self, forKey: .title),
      kind: try json.decode(String?.self, forKey: .kind).map { text in
        guard let kind = StatutoryTableKind(rawValue: text) else { throw json.fault(.kind, "没有这样的值") }
        return kind
      },
      columns: try json.decode([Column].self, forKey: .columns), header: try json.decode([[Cell]].self, forKey: .header),
      rows: try json.decode([Row].self, forKey: .rows), notes: try json.decode([String].self, forKey: .notes),
      emptyNote: try json.decode(String?.self, forKey: .emptyNote),
      source: try json.decode(SourceLocation.self, forKey: .source))
    guard isWellFormed else { throw json.fault(.rows, "单元格没有排满各列") }
  }
}

extension StatutoryTable.Role: Decodable {}

extension StatutoryTable.Column: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case titles, role, part }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.part, part)
      try json.member(Key.role, role.rawValue)
      try json.member(Key.titles, titles)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      titles: try json.decode([String].self, forKey: .titles),
      role: try json.decode(StatutoryTable.Role.self, forKey: .role),
      part: try json.decode(Int.self, forKey: .part))
  }
}

extension StatutoryTable.Row: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable { case cells, source }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member(Key.cells, cells)
      try json.member(Key.source, source)
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    self.init(
      cells: try json.decode([StatutoryTable.Cell].self, forKey: .cells),
      source: try json.decode(SourceLocation.self, forKey: .source))
  }
}

extension StatutoryTable.Cell: Decodable, JSONWritable {
  private enum Key: String, CodingKey, CaseIterable {
    case column, columns, rows, level, amount, text, unreadable, source
  }

  func write(to json: inout JSONWriter) throws {
    try json.object { json in
      if case .amount(let amount) = content { try json.member(Key.amount, amount.wan) }
      try json.member(Key.column, column)
      if columns != 1 { try json.member(Key.columns, columns) }
      if level != 0 { try json.member(Key.level, level) }
      if rows != 1 { try json.member(Key.rows, rows) }
      try json.member(Key.source, source)
      if case .text(let text) = content { try json.member(Key.text, text) }
      if case .unreadable(let text) = content { try json.member(Key.unreadable, json.unreadable(text)) }
    }
  }

  public init(from decoder: any Decoder) throws {
    let json = try decoder.container(knowing: Key.self)
    var contents: [StatutoryTable.Content] = []
    if let wan = try json.decodeIfPresent(String.self, forKey: .amount) {
      guard let amount = Amount(wan: wan) else { throw json.fault(.amount, "“\(wan)”不是以万元为单位、两到六位小数的金额") }
      contents.append(.amount(amount))
    }
    if let text = try json.decodeIfPresent(String.self, forKey: .text) { contents.append(.text(text)) }
    if let text = try json.decodeIfPresent(String.self, forKey: .unreadable) { contents.append(.unreadable(text)) }
    guard contents.count < 2 else { throw json.fault(.column, "一格有两种内容") }
    self.init(
      column: try json.decode(Int.self, forKey: .column),
      columns: try json.decodeIfPresent(Int.self, forKey: .columns) ?? 1,
      rows: try json.decodeIfPresent(Int.self, forKey: .rows) ?? 1, content: contents.first ?? .blank,
      level: try json.decodeIfPresent(Int.self, forKey: .level) ?? 0,
      source: try json.decode(SourceLocation.self, forKey: .source))
  }
}
