import BudgetModel
import Testing

@testable import BudgetReview

@Suite struct WordFinderTests {
  private let finder = WordFinder(["平米", "㎡", "平方米", "平", "𠀀米"])

  @Test func longestWordCountsWithItsPlaceInTheList() {
    let matches = finder.matches(in: "10平方米，3㎡，平地，5平米".scalarArray)
    #expect(matches.map(\.word) == ["平方米", "㎡", "平", "平米"])
    #expect(matches.map(\.number) == [2, 1, 3, 0])
  }

  @Test func findsWordsThatBeginBeyondTheBasicPlane() {
    #expect(finder.matches(in: "甲𠀀米".scalarArray).map(\.number) == [4])
    #expect(!finder.isIn("𠀁米".scalarArray))
  }
}
