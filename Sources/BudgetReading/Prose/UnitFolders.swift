import BudgetModel

/// Which unit a folder of `chapters` is of: it is called by the unit's code (`01`) or name.
struct UnitFolders {
  enum Answer: Equatable {
    /// Its place in the budget.
    case found(Int)
    case notFound(message: String, hint: String)
  }

  /// Parallel.
  private let codes: [String]
  private let names: [String]

  /// - Parameter codes: those that report.yaml gives.
  init(of budget: Budget, codes: CodeBook) {
    var book = codes
    self.codes = book.assign(to: budget).units
    names = budget.units.map(\.name)
  }

  func unit(of folder: String) -> Answer {
    if let index = codes.firstIndex(of: folder) { return .found(index) }
    let named = names.indices.filter { names[$0] == folder }
    if named.count == 1 { return .found(named[0]) }
    if named.count > 1 {
      return .notFound(
        message: "chapters 里的文件夹“\(folder)”是 \(named.count) 个单位的名称，其中的文字不会排印",
        hint: "改用编码：\(named.map { codes[$0] }.joined(separator: "、"))")
    }
    return .notFound(
      message: "chapters 里的文件夹“\(folder)”不是单位的编码或名称，其中的文字不会排印", hint: hint(folder))
  }

  private func hint(_ folder: String) -> String {
    let near = NearNames.near(folder, among: codes + names)
    if !near.isEmpty { return "相近的名称：\(near.joined(separator: "、"))" }
    let units = zip(codes, names).prefix(Self.longestList).map { "\($0) \($1)" }.joined(separator: "、")
    return "可用的编码和名称：\(units)" + (names.count > Self.longestList ? " 等 \(names.count) 个单位" : "")
  }

  private static let longestList = 30
}
