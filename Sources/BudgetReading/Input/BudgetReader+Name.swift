extension BudgetReader {
  /// The inputs' name for the default output folder, without reading them: as `ReadInput` has it.
  ///
  /// Throws a `ReadingError` when the first is not there.
  public static func name(of paths: [String]) throws -> String { try paths.first.map { try InputPath($0).name } ?? "" }
}
