import TestSupport
import Testing

@testable import ReportLayout

private func bars(_ values: [Int], label: (Int) -> String = { "单位\($0)" }) -> [Chart.Bar] {
  values.enumerated().map { Chart.Bar(value: $1, label: label($0), figure: "\($1),000.00", note: "12.34%") }
}

private func boxes(_ chart: Chart, width: Double) throws -> [Box] {
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  let text = TextBlockSetter(paragraphs: ParagraphSetter(theme: theme, measurer: FixedWidthMeasurer()))
  return try ChartSetter(text: text).boxes(chart, className: nil, width: width)
}

/// No label leaves the frame, touches another, or stands on a bar.
private func check(_ chart: Chart, width: Double, _ comment: String) throws {
  var report = try Sample.pages("<p>一</p>")
  for box in try boxes(chart, width: width) {
    report.pages[0].items = box.items
    report.pages[0].area = Rectangle(x: 0, y: 0, width: width, height: box.height)
    let texts = PageChecks.texts(on: report.pages[0]).map(\.box)
    for (index, text) in texts.enumerated() {
      #expect(text.x >= -0.1 && text.x + text.width <= width + 0.1, "\(comment): \(text)")
      #expect(text.y >= -0.1 && text.y + text.height <= box.height + 0.1, "\(comment): \(text)")
      for other in texts[(index + 1)...] { #expect(!meet(text, other), "\(comment): \(text) \(other)") }
    }
  }
}

private func meet(_ one: Rectangle, _ other: Rectangle) -> Bool {
  min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > 0.1
    && min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > 0.1
}

@Test(arguments: [
  [10_000], Array(repeating: 5_000, count: 40), [9_900, 100], [0, 0, 0], [10_000, -10_000, -500], [-3, -10_000],
])
func barsOfAnySortHaveRoomForTheirLabels(values: [Int]) throws {
  for width in [160.0, 300, 450] { try check(Chart(.bars(bars(values))), width: width, "\(values) in \(width)") }
}

@Test func labelsNeverMeetWhateverTheySay() throws {
  var random = SeededRandom()
  let seed = random.seed
  for round in 0..<60 {
    let values = (0..<random.number(1...20)).map { _ in random.number(-10_000...10_000) }
    let words = ["单位", "abc", "（甲）", "12", "unbreakableLatinString"]
    var labels: [String] = []
    for _ in values { labels.append((0...random.next(upTo: 20)).map { _ in random.pick(words) }.joined()) }
    let all = bars(values) { labels[$0] }
    let width = Double(random.number(160...500))
    let comment = "seed \(seed), round \(round)"
    try check(Chart(.bars(all)), width: width, comment)
    try check(Chart(.changes(all)), width: width, comment)
    try check(Chart(.multiples(all)), width: width, comment)
    let parts = zip(values, labels).map { Chart.Part(value: abs($0), label: $1) }
    try check(Chart(.shares(parts)), width: width, comment)
  }
}

@Test func aBarBelowZeroGoesLeftOfTheOthers() throws {
  let fills = try boxes(Chart(.bars(bars([10_000, -5_000]))), width: 300).map { box in
    box.items.compactMap { if case .fill(let area, _, _) = $0 { area } else { nil } }[0]
  }
  #expect(abs(fills[1].x + fills[1].width - fills[0].x) < 0.01)
  #expect(abs(fills[0].width - 2 * fills[1].width) < 0.01)
}

@Test func theAlternativeHasEveryNameWhole() {
  let name = String(repeating: "很长的名称", count: 20)
  let long = Chart.Bar(value: 10_000, label: name, figure: "9.00", note: "90%")
  let chart = Chart(.bars([long, .init(value: 1, label: "乙", figure: "1")]))
  #expect(chart.alternative == "\(name) 9.00 90%；乙 1")
}

/// Figures tell apart what lengths, which are rounded, do not.
@Test func theExtremesAreThoseOfTheFigures() {
  let bars = [("甲", 10_000, "90,000.00"), ("乙", 10_000, "89,999.99"), ("丙", 1, "9.00"), ("丁", 1, "5.00")]
  let chart = Chart(.bars(bars.map { Chart.Bar(value: $1, label: $0, figure: $2) }))
  let alternatives = ChartAlternatives(patterns: [.bars: "{most}，{least}"])
  #expect(alternatives.text(for: chart, title: "") == "甲 90,000.00，丁 5.00")
}

@Test func aPictureOfAChartHasItsBarsAndItsTextAsTheyAre() throws {
  let theme = try Theme(yaml: Sample.theme, place: "test.yaml")
  let chart = Chart(
    .bars([.init(value: 10_000, label: "甲&<乙>", figure: "9.00"), .init(value: 0, label: "丙", figure: "0")]))
  let picture = ChartPicture(of: chart, theme: theme, width: 300)
  #expect(picture.width == "300")
  #expect(picture.labels.map(\.text) == ["甲&<乙>", "9.00", "丙", "0"])
  #expect(picture.areas.map(\.role) == ["bar", "bar"])
  #expect(picture.areas.map(\.color) == Array(repeating: picture.areas[0].color, count: 2))
  #expect(Double(picture.areas[0].width) ?? 0 > 100)
  #expect(picture.areas[1].width == "0.75")
}

@Test func anEmptyChartIsNothing() throws {
  #expect(try boxes(Chart(.bars([])), width: 100).isEmpty)
  #expect(try boxes(Chart(.multiples([])), width: 100).isEmpty)
}
