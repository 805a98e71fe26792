/// What a column of a sheet can be; the raw value is the field's name in report.yaml and in explanations.
enum SheetField: String, CaseIterable {
  case unit = "单位名称"
  case project = "项目名称"
  /// Units and projects in one column, told apart by their rows.
  case unitAndProject = "项目名称(资金使用单位)"
  case total = "总计"
  case source = "资金来源"
  case goal = "绩效目标"
  /// The indicator micro-language, all of a project's indicators in one cell.
  case indicators = "绩效指标"
  case level1 = "一级指标"
  case level2 = "二级指标"
  case indicatorName = "三级指标"
  case annualValue = "年度指标值"
  case cycleValue = "实施周期指标值"
  case sign = "指标性质"
  case measure = "计量单位"
  /// A row's number: recognised, not kept.
  case serial = "序号"
  /// A level of a hierarchy by numbers: 款, 项, 目, 节.
  case level = "级次"
  /// Kept with the project under its title.
  case attribute = "附加信息"
  case ignored = "忽略"

  /// Whether several columns may hold it.
  var isRepeatable: Bool { [.source, .attribute, .ignored, .level].contains(self) }
  /// Whether its columns hold money.
  var isMoney: Bool { self == .total || self == .source }
  /// Whether it is part of an indicator that has a row of its own.
  var isIndicatorPart: Bool {
    [.level1, .level2, .indicatorName, .annualValue, .cycleValue, .sign, .measure].contains(self)
  }

  /// How much a title of this field says that a row is the header.
  var weight: Int {
    switch self {
    case .unitAndProject: 12
    case .project: 10
    case .unit, .total, .indicatorName, .annualValue: 8
    case .level1, .level2, .goal, .indicators: 6
    case .source, .cycleValue, .level: 3
    case .sign, .measure, .serial: 2
    case .attribute, .ignored: 0
    }
  }
}

/// The usual titles of each field's column, simplified and without white space; the first ones win over later ones
/// where a sheet has several.
enum SheetSynonyms {
  static let titles: [(field: SheetField, titles: [String])] = [
    (
      .unitAndProject,
      [
        "项目名称(资金使用单位)", "资金使用单位(项目名称)", "单位/项目", "单位、项目", "单位(项目)名称", "单位(项目)", "单位及项目名称", "单位及项目",
        "单位和项目名称", "项目名称(单位)", "项目(单位)名称", "单位名称/项目名称", "单位名称(项目名称)", "项目名称/单位", "单位名称及项目名称", "单位、项目名称",
      ]
    ),
    (
      .project,
      [
        "项目名称", "具体项目名称", "预算项目名称", "二级项目名称", "项目", "预算项目", "支出项目", "二级项目", "项目支出名称", "支出项目名称", "工作计划名称",
        "工作计划", "计划名称", "专项名称", "专项资金名称", "事项名称", "资金项目",
      ]
    ),
    (
      .unit,
      [
        "资金使用单位", "预算单位", "预算单位名称", "单位名称", "项目单位", "用款单位", "使用单位", "项目实施单位", "实施单位", "资金使用单位名称", "用款单位名称",
        "申报单位", "填报单位", "承担单位", "执行单位", "机关名称", "机关", "单位(部门)名称", "二级预算单位", "基层单位", "单位",
      ]
    ),
    (
      .total,
      [
        "总计", "合计", "预算金额", "金额", "预算数", "本年预算数", "本年度预算数", "岁出预算数", "本年预算", "本年度预算", "年度预算", "年度预算数", "当年预算",
        "当年预算数", "资金总额", "总金额", "预算总额", "金额合计", "资金合计", "预算合计", "申请金额", "申报金额", "项目金额", "项目预算", "项目预算金额",
        "项目资金", "预算安排", "预算安排数", "安排金额", "年初预算", "年初预算数", "预算", "支出预算", "支出预算数", "预算批复数", "批复金额", "核定数",
        "下达金额", "项目总投资", "总投资", "投资总额", "小计",
      ]
    ),
    (
      .goal,
      [
        "年度绩效目标", "绩效目标", "年度总体目标", "年度目标", "项目年度绩效目标", "项目绩效目标", "总体绩效目标", "总体目标", "绩效总目标", "项目绩效总目标",
        "项目目标", "当年绩效目标", "绩效目标内容", "实施周期绩效目标", "实施周期目标", "中期目标",
      ]
    ),
    (.indicators, ["绩效指标", "项目绩效指标", "绩效指标内容", "年度绩效指标", "指标"]),
    (.level1, ["一级指标", "一级指标名称"]),
    (.level2, ["二级指标", "二级指标名称"]),
    (.indicatorName, ["三级指标", "三级指标名称", "指标名称", "具体指标", "指标内容", "绩效指标名称"]),
    (
      .annualValue,
      [
        "年度指标值", "指标值", "目标值", "年度目标值", "绩效指标值", "本年指标值", "当年指标值", "预期指标值", "计划指标值", "指标目标值", "预期目标值", "预期值",
      ]
    ),
    (.cycleValue, ["实施周期指标值", "实施期指标值", "中期指标值", "周期指标值"]),
    (.sign, ["指标性质", "运算符号", "计算符号", "指标值符号", "比较符号", "符号", "指标方向"]),
    (.measure, ["计量单位", "度量单位", "指标值单位", "指标单位", "指标值计量单位"]),
    (.serial, ["序号", "行次", "行号", "项次", "序"]),
    (.level, ["款", "项", "目", "节"]),
  ]

  /// Where units, a hierarchy's names, are in one column with their codes.
  static let hierarchyNames = ["名称及编号", "名称", "科目名称及编号", "科目名称"]

  /// Names of funding sources, wherever they stand in a title.
  static let sources = [
    "财政拨款", "公共预算", "政府性基金", "基金预算", "国有资本经营", "国资预算", "财政专户", "专户资金", "专户拨款", "专户管理", "事业收入", "经营收入",
    "单位资金", "自有资金", "上级补助", "上级资金", "上级转移支付", "转移支付", "附属单位上缴", "其他资金", "其他收入", "其他来源", "债券", "国债", "贷款",
    "中央资金", "省级资金", "市级资金", "区级资金", "县级资金", "中央财政", "省级财政", "市级财政", "区级财政", "县级财政", "地方财政", "财政性建设资金",
    "预算内投资", "财政资金", "本级资金", "社会资金", "结转", "结余", "捐赠", "自筹", "经常门", "资本门",
  ]
  /// Endings of titles that name a source but hold no money.
  static let sourcelessEndings = [
    "项目", "文号", "代码", "名称", "说明", "科目", "编码", "编号", "目标", "指标", "用途", "情况", "方式", "依据", "比例", "占比", "率", "%", "类型",
    "类别",
    "性质", "来源", "备注", "是否", "日期", "时间",
  ]
  /// Titles above a group of funding sources.
  static let sourceParents = [
    "资金来源", "资金构成", "预算来源", "经费来源", "收入来源", "按资金来源分", "资金来源情况", "资金性质", "其中", "预算资金来源", "资金渠道", "资金安排",
  ]
  /// Beginnings of titles of other years' and derived figures.
  static let otherFigures = [
    "上年", "去年", "上一年", "前年", "比较", "增减", "调整", "决算", "执行", "增长", "较上年", "百分比", "累计", "已支付", "支付", "剩余",
  ]
}
