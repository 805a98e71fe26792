import BudgetModel
import Testing

@testable import BudgetReading

@Suite struct GoalReaderTests {
  @Test(arguments: [
    ("通过培训,提高水平。", GoalState.complete), ("落实要求：“三农优先。”", .complete), ("完成工作(含验收。)", .complete),
    ("一、完成建设；", .complete), ("（一）完成建设！", .complete), ("2024年完成建设。", .complete), ("目标1：完成。", .complete),
    ("通过培训,提高", .cutAtEnd), ("通过培训,", .cutAtEnd), ("通过开展(一期工程。", .cutAtEnd),
    ("程管理、科技业务。", .cutAtStart), ("建设工作,改善水质。", .cutAtStart), ("，通过培训。", .cutAtStart), ("通过定登记)工作。", .cutAtStart), ("）通过。", .cutAtStart),
    ("保障机构正常运转", .complete), ("力争完成年度任务", .complete), ("通过开展科技活动", .cutAtEnd), ("提升服务对象的", .cutAtEnd),
    ("一是完成建设；二是验收。", .complete), ("①完成建设。", .complete), ("１、完成建设。", .complete), ("用于河道清淤,改善水质。", .complete),
    ("定登记)工作", .cutAtBothEnds), ("项目,加快推动", .cutAtBothEnds),
  ])
  func theStateIsSeenAtBothEnds(_ goal: String, _ state: GoalState) {
    #expect(GoalReader.state(of: goal) == state)
  }

  @Test func aBlankCellIsMissing() {
    #expect(GoalReader.read(nil).state == .missing)
    #expect(GoalReader.read(TextCell(text: " 　", line: 1, column: 1)).state == .missing)
  }
}
