import BudgetModel
import Testing

@testable import BudgetReading

extension TextTableReader {
  func read(_ text: String) throws -> Budget { try read(#require(TextLine.lines(of: TextPieces(of: Array(text.utf8)[...])))) }
}
