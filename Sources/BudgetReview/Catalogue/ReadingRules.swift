/// The findings that reading gives: each is described here, and found and tested where it is read.
enum ReadingRules {
  static let all: [RuleDescription] = [
    RuleDescription(
      id: "heading-unparsed", title: "表头文字无法识别", severity: .note, rationale: "表头上方的文字没有全部读懂，部门、年度、金额单位可能在其中。",
      remedy: "核对原件；在 report.yaml 中写明部门、年度和金额单位"),
    RuleDescription(
      id: "department-missing", title: "部门名称缺失", severity: .note, rationale: "公开文件要写明是哪个部门的预算。",
      remedy: "在 report.yaml 中写明 department"),
    RuleDescription(
      id: "department-inferred", title: "部门名称由推断得出", severity: .note, rationale: "部门名称取自标题或各行相同的一列。",
      remedy: "核对原件；可在 report.yaml 中写明 department"),
    RuleDescription(
      id: "department-differs", title: "部门名称不一致", severity: .warning, rationale: "report.yaml 与表中的部门名称不同。",
      remedy: "核对原件，以 report.yaml 为准"),
    RuleDescription(
      id: "year-missing", title: "预算年度缺失", severity: .note, rationale: "公开文件要写明预算年度。",
      remedy: "在 report.yaml 中写明 year"),
    RuleDescription(
      id: "year-inferred", title: "预算年度由推断得出", severity: .note, rationale: "预算年度取自标题或各行相同的一列。",
      remedy: "核对原件；可在 report.yaml 中写明 year"),
    RuleDescription(
      id: "year-differs", title: "预算年度不一致", severity: .warning, rationale: "report.yaml 与表中的预算年度不同。",
      remedy: "核对原件，以 report.yaml 为准"),
    RuleDescription(
      id: "date-missing", title: "公开日期缺失", severity: .note, rationale: "公开文件要写明公开日期。",
      remedy: "在 report.yaml 中写明 date"),
    RuleDescription(
      id: "money-unit-assumed", title: "金额单位未写明", severity: .note, rationale: "表中没有写明金额单位，按万元读取。",
      remedy: "核对原件；在 report.yaml 中写明 moneyUnit"),
    RuleDescription(
      id: "money-unit-inferred", title: "金额单位由推断得出", severity: .note, rationale: "金额单位取自表题或列名。",
      remedy: "核对原件；可在 report.yaml 中写明 moneyUnit"),
    RuleDescription(
      id: "money-unit-differs", title: "金额单位不一致", severity: .warning, rationale: "金额单位有两种说法，差一万倍也看不出来。",
      remedy: "核对原件，以 report.yaml 为准"),
    RuleDescription(
      id: "amount-unreadable", title: "金额无法识别", severity: .error, rationale: "金额旁有多余的字，或不是数；不猜测任何数字。",
      remedy: "核对原件，改正金额"),
    RuleDescription(
      id: "amount-stray-text", title: "金额旁有多余的字", severity: .warning,
      rationale: "金额旁有多余的字，或数字、分节号误识；同一行的其他金额或上下级的合计证实了这个数。", remedy: "核对原件"),
    RuleDescription(
      id: "row-shifted", title: "金额错了一格", severity: .warning, rationale: "一行的金额都右移了一格；总计等于各来源之和，据此移回。",
      remedy: "核对原件"),
    RuleDescription(
      id: "columns-by-sums", title: "缺少或多出的列由合计判定", severity: .note,
      rationale: "有的行缺少或多出一列；只有这样读，各级合计才都相符。", remedy: "核对原件"),
    RuleDescription(
      id: "columns-unproven", title: "各列的含义未得到合计印证", severity: .warning, rationale: "有的行缺少或多出一列，各级合计不能证明是哪一列。",
      remedy: "核对原件各资金来源列"),
    RuleDescription(
      id: "units-unproven", title: "单位的划分未得到合计印证", severity: .warning, rationale: "合计不能证明哪些行是单位，按名称和小计认定。",
      remedy: "核对原件中的单位和小计"),
    RuleDescription(
      id: "unit-row-missing", title: "没有单位行", severity: .warning, rationale: "有的项目前没有单位行。",
      remedy: "核对原件，补上单位行"),
    RuleDescription(
      id: "total-row-missing", title: "没有合计行", severity: .warning, rationale: "没有找到合计行，无从核对全表。",
      remedy: "核对原件，补上合计行"),
    RuleDescription(
      id: "sum-not-computed", title: "未能计算小计", severity: .warning, rationale: "小计没有印出，各项目中又有无法识别的金额。",
      remedy: "核对原件，改正无法识别的金额"),
    RuleDescription(
      id: "name-missing", title: "项目名称缺失", severity: .warning, rationale: "有金额的行没有项目名称。",
      remedy: "核对原件，补全名称"),
    RuleDescription(
      id: "cell-unparsed", title: "单元格无法识别", severity: .warning, rationale: "有一格文字不属于任何一列。",
      remedy: "核对原件；可在 report.yaml 的 columns 中写明这一列"),
    RuleDescription(
      id: "row-unparsed", title: "整行无法识别", severity: .warning, rationale: "有一行不是表格的行，内容保留为原文。",
      remedy: "核对原件"),
    RuleDescription(
      id: "row-text-kept", title: "行中有不属于项目的文字", severity: .note, rationale: "行中有不属于项目的文字，内容保留为原文。",
      remedy: "核对原件"),
    RuleDescription(
      id: "table-note", title: "表下注释", severity: .note, rationale: "表后的说明没有作为数据读取。",
      remedy: "需要公开的，写进情况说明"),
    RuleDescription(
      id: "tables-differ", title: "两个表的内容不一致", severity: .warning, rationale: "同一项目在两个表中不同，取先读到的。",
      remedy: "核对原件，改正其中一个"),
    RuleDescription(
      id: "performance-unmatched", title: "绩效表与预算表对不上", severity: .warning, rationale: "绩效表中的项目在预算表中找不到。",
      remedy: "核对两个表的单位和项目名称"),
    RuleDescription(
      id: "project-in-one-table-only", title: "项目只在一个表中", severity: .warning, rationale: "项目只出现在其中一个表里。",
      remedy: "核对两个表"),
    RuleDescription(
      id: "unit-in-one-table-only", title: "单位只在一个表中", severity: .warning, rationale: "单位只出现在其中一个表里。",
      remedy: "核对两个表"),
    RuleDescription(
      id: "statutory-note-missing", title: "空表没有说明", severity: .warning, rationale: "没有数据的公开表也要公开，并说明为什么没有数据。",
      remedy: "在 report.yaml 中这张表的一条下写明 emptyNote，或在表下写“注：……”"),
    RuleDescription(
      id: "indicator-text-unparsed", title: "指标文字无法识别", severity: .warning, rationale: "有一段指标文字读不懂，内容保留为原文。",
      remedy: "核对原件，补全指标"),
    RuleDescription(
      id: "indicator-stray-text", title: "指标值旁有多余的字", severity: .warning, rationale: "指标值旁有多余的字。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-values-differ", title: "同一指标有不同的值", severity: .warning, rationale: "同一指标值写了几遍，彼此不同，没有采用。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-value-doubtful", title: "指标值可能不完整", severity: .warning, rationale: "指标值的末尾与下一个指标混在一起，没有采用。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-label-likely", title: "指标值的标签可能误认", severity: .warning, rationale: "标签识别有误，按所在位置认作指标值。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-number-divided", title: "指标序号与前一个值相连", severity: .warning, rationale: "序号与上一个指标值连在一起，按序号的顺序分开。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-name-missing", title: "三级指标名称缺失", severity: .warning, rationale: "指标没有名称。",
      remedy: "核对原件，补全名称"),
    RuleDescription(
      id: "indicator-class-unreadable", title: "指标分类无法识别", severity: .warning, rationale: "指标的一级或二级分类读不出来。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-class-unknown", title: "指标分类不在已知分类中", severity: .warning, rationale: "分类不在已知的分类中。",
      remedy: "核对原件"),
    RuleDescription(
      id: "indicator-class-differs", title: "指标分类的编号与名称不一致", severity: .warning, rationale: "分类的代码和名称说的不是同一类。",
      remedy: "核对原件"),
    RuleDescription(
      id: "report-column-unknown", title: "report.yaml 的列名不存在", severity: .warning, rationale: "report.yaml 写了表中没有的表头。",
      remedy: "改正 report.yaml"),
    RuleDescription(
      id: "report-sheet-unknown", title: "report.yaml 的工作表不存在", severity: .warning, rationale: "report.yaml 写了没有的工作表。",
      remedy: "改正 report.yaml"),
    RuleDescription(
      id: "report-table-unknown", title: "report.yaml 的表不存在", severity: .warning, rationale: "report.yaml 写了输入中没有的表。",
      remedy: "改正 report.yaml"),
    RuleDescription(
      id: "chapter-html", title: "文字里有 HTML", severity: .error, rationale: "chapters 里的文字只排标题、段落、列表和加重；HTML 照原样印出来。",
      remedy: "删去尖括号里的内容"),
    RuleDescription(
      id: "chapter-image", title: "文字里有图片", severity: .error, rationale: "chapters 里的图片不会印出来，只印图片的说明。", remedy: "删去图片"),
    RuleDescription(
      id: "chapter-unsupported", title: "文字里有不排印的内容", severity: .warning, rationale: "分隔线、代码块和 Markdown 表格不能按原意排印。",
      remedy: "改写成标题、段落或列表"),
    RuleDescription(
      id: "chapter-reference-broken", title: "引用的写法不完整", severity: .error, rationale: "chapters 里的 {{ 没有写完，会照原样印出来。",
      remedy: "写成 {{名称}}，例如 {{total.text}}"),
    RuleDescription(
      id: "chapter-unit-unknown", title: "文字的文件夹不是单位", severity: .error,
      rationale: "chapters 里的文件夹是各单位自己的文字，名称是单位的编码或全称；不知是哪个单位的，不会印出来。", remedy: "改正文件夹的名称"),
    RuleDescription(
      id: "chapter-unused", title: "文字没有列入各部分", severity: .warning,
      rationale: "report.yaml 的 sections 没有列出 chapters 里的这个文件，它不会印出来。", remedy: "在 sections 中写上它的名称，或移走这个文件"),
  ]
}
