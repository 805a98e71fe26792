/// Every kind of finding that the program can give.
public enum RuleCatalogue {
  /// The review's rules, in the order of docs/checks.md.
  static let groups: [(title: String, rules: [any Rule])] = [
    ("金额勾稽", [UnitTotalRule(), TotalRule(), SourcesRule()]),
    ("文字里的金额", [ProseAmountRule(), ProseUnitRule()]),
    (
      "法定预算公开表",
      [
        StatutoryRowsRule(), StatutoryColumnsRule(), IncomeExpenditureRule(), StatutoryTablesRule(),
        StatutoryProjectsRule(),
      ]
    ),
    (
      "个人信息",
      [
        PersonalNameRule(), IdentityNumberRule(), BankCardRule(), PhoneRule(), EmailRule(), PlateRule(), AddressRule(),
        MedicalRule(), MaskedNameRule(), OfficePhoneRule(),
      ]
    ),
    ("占位和残留", [PlaceholderRule(), FieldResidueRule()]),
    ("项目和绩效目标", [GoalMissingRule(), GoalCutRule(), GoalYearRule(), ProjectRepeatedRule(), NameYearRule()]),
    (
      "绩效指标",
      [
        IndicatorsMissingRule(), OutputClassRule(), BenefitClassRule(), SatisfactionClassRule(), IndicatorNumberRule(),
        IndicatorRepeatedRule(), AnnualValueRule(), ClassRule(), BenefitCountRule(),
      ]
    ),
    (
      "指标值",
      [
        NumberUnitRule(), ValueNotQuantifiedRule(), ValueVagueRule(), ValueCutRule(), ValueNumberLostRule(),
        BoundEmptyRule(), UnitChangesRule(), RateOverHundredRule(), DeadlineYearRule(), LeapYearRule(),
      ]
    ),
    ("相同和相近", [ProjectsAlikeRule(), GoalsAlikeRule(), IndicatorsAlikeRule()]),
    (
      "文字",
      [
        TypoRule(), EnumerationRule(), WordingRedundantRule(), InternalPaperRule(), DocumentNumberRule(),
        NotationMixedRule(), HalfWidthRule(),
      ]
    ),
  ]

  static let rules: [any Rule] = groups.flatMap(\.rules)

  /// In the order of docs/checks.md.
  public static let all: [RuleDescription] =
    rules.map { type(of: $0).description } + [Acknowledgements.unmatched] + ReferenceRules.all + ReadingRules.all
    + ComparisonRules.all

  private static let byIdentifier = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// Nil for an identifier that the program does not give.
  public static func description(of rule: String) -> RuleDescription? { byIdentifier[rule] }

  /// The short name of a rule; its identifier where it has none.
  public static func title(of rule: String) -> String { byIdentifier[rule]?.title ?? rule }
}
