/// What made the documents.
public enum Generator {
  public static let name = "budgetpress"
  /// Semantic version; the package and `--version` show it.
  public static let version = "0.1.0"
}
