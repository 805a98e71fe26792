import BudgetModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "2024-12-31", "0001-01-01"])
  func daysThatExistReadBackAlike(_ text: String) {
    #expect(CalendarDate(text)?.iso8601 == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-05", "24-01-05", "2024/01/05",
    "２０２４-01-05", "2024-01-05 ", "+024-01-05", "",
  ])
  func anythingElseIsNoDate(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
