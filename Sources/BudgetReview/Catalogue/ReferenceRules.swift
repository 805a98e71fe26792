/// The findings about figures that chapters refer to; they are looked up where documents are made.
public enum ReferenceRules {
  public static let unknown = RuleDescription(
    id: "reference-unknown", title: "引用的数不存在", severity: .error,
    rationale: "chapters 里的 {{名称}} 要换成表中的数；没有这个数时，公开文件里会留下花括号。", remedy: "改正名称，可用的名称见 docs/templates.md")
  public static let empty = RuleDescription(
    id: "reference-empty", title: "引用的数是空的", severity: .error, rationale: "表中这一格没有内容，或占比无从计算，句子里会缺一个数。",
    remedy: "改写这一句，或补上表中的数")

  static let all = [unknown, empty]
}
