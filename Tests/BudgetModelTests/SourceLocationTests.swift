import Testing

@testable import BudgetModel

@Suite struct SourceLocationTests {
  private func place(_ sheet: String?, _ cell: String?) -> BudgetModel.SourceLocation {
    BudgetModel.SourceLocation(file: "预算.xlsx", line: 7, column: 2, sheet: sheet, cell: cell)
  }

  @Test func cellsOfOneNameAreOnePlace() {
    #expect(place("项目支出", "B7") == place("项目支出", "B7"))
    #expect(Set([place("项目支出", "B7"), place("项目支出", "B7")]).count == 1)
  }

  @Test func sheetAndCellTellPlacesApart() {
    #expect(place("项目支出", "B7") != place("收支总表", "B7"))
    #expect(place("项目支出", "B7") != place("项目支出", "B8"))
    #expect(place("项目支出", nil) != place(nil, nil))
  }
}
