import TestSupport
import Testing

@testable import ReportLayout

private func boxes(_ bars: [Chart.Bar], width: Double) throws -> [Box] {
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  let text = TextBlockSetter(paragraphs: ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer()))
  return try ChartSetter(text: text).boxes(Chart(.changes(bars)), className: nil, width: width)
}

private func bar(_ value: Int, _ label: String = "甲", note: String = "+1.00%") -> Chart.Bar {
  Chart.Bar(value: value, label: label, figure: "\(value).00", note: note)
}

private func fills(_ box: Box) -> [(area: Rectangle, color: Color)] {
  box.items.compactMap { if case .fill(let area, let color, _) = $0 { (area, color) } else { nil } }
}

@Test func increasesGoRightOfTheZeroLineAndDecreasesLeft() throws {
  let rows = try boxes([bar(10_000), bar(-5_000)], width: 300).map(fills)
  let (up, down) = (rows[0][0], rows[1][0])
  #expect(abs(up.area.x - (down.area.x + down.area.width)) < 0.01)
  #expect(abs(up.area.width - 2 * down.area.width) < 0.01)
  #expect(up.color != down.color, "they are told apart in black and white")
  for row in rows { #expect(abs(row[1].area.x + row[1].area.width / 2 - up.area.x) < 0.01, "the zero line") }
}

@Test(arguments: [[10_000], [-10_000], [0], [10_000, -10_000], [3, -10_000]])
func changesStayInTheirFrame(values: [Int]) throws {
  for width in [160.0, 300, 450] {
    for box in try boxes(values.map { bar($0, "很长的项目名称很长的项目名称") }, width: width) {
      for (area, _) in fills(box) { #expect(area.x >= 0 && area.x + area.width <= width, "\(values) in \(width)") }
    }
  }
}

@Test func changesAreHeardAsWords() {
  let chart = Chart(.changes([bar(100), .init(value: -1, label: "乙", figure: "-1.00", note: "取消")]))
  #expect(chart.alternative == "甲 100.00 +1.00%；乙 -1.00 取消")
}
