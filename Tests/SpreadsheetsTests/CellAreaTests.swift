import Spreadsheets
import Testing

@Suite struct CellAreaTests {
  @Test func areasWithTheSameEdgesAreEqual() {
    #expect(CellArea(rows: 1...2, columns: 3...4) == CellArea(rows: 1...2, columns: 3...4))
  }
}
