/// What made the documents.
public enum Generator {
  public static let name = "budgetpress"
  public static let version = "0.1.0"
}
