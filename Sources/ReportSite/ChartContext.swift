import ReportLayout
import ReportTemplates

/// Sets charts for the web, from the description that print sets too.
struct ChartMaker: Sendable {
  let theme: Theme

  /// In points, as the theme's sizes: at 5/3 of them a label of 9 pt has 15 px.
  private static let wide = 360.0
  private static let narrow = 180.0

  func bars(_ figures: [ChartFigures]) -> ChartContext {
    let bars = figures.map { Chart.Bar(value: $0.bar, label: $0.name, figure: $0.amount, note: $0.share) }
    return ChartContext(
      alternative: Chart(.bars(bars)).alternative,
      wide: ChartPicture(of: Chart(.bars(bars)), theme: theme, width: Self.wide),
      narrow: ChartPicture(of: Chart(.multiples(bars)), theme: theme, width: Self.narrow))
  }
}

/// A chart in two settings: the style sheet shows the one that fits.
struct ChartContext: TemplateContext {
  let alternative: String
  let wide: ChartPicture
  let narrow: ChartPicture

  static let contextName = "chart"
  static let fields = TemplateFields<Self>([
    .init("alternative", "图的内容，逐条写成文字") { .text($0.alternative) },
    .init("wide", "宽的图，chartPicture") { .object(ChartPictureContext(picture: $0.wide)) },
    .init("narrow", "窄的图，chartPicture") { .object(ChartPictureContext(picture: $0.narrow)) },
  ])
}

struct ChartPictureContext: TemplateContext {
  let picture: ChartPicture

  static let contextName = "chartPicture"
  static let fields = TemplateFields<Self>([
    .init("width", "宽，磅") { .text($0.picture.width) },
    .init("height", "高，磅") { .text($0.picture.height) },
    .init("areas", "色块，chartArea 的列表") { .list($0.picture.areas.map { ChartAreaContext(area: $0) }) },
    .init("labels", "文字，chartLabel 的列表") { picture in
      .list(picture.picture.labels.map { ChartLabelContext(label: $0) })
    },
  ])
}

struct ChartAreaContext: TemplateContext {
  let area: ChartPicture.Area

  static let contextName = "chartArea"
  static let fields = TemplateFields<Self>([
    .init("x", "左边") { .text($0.area.x) },
    .init("y", "上边") { .text($0.area.y) },
    .init("width", "宽") { .text($0.area.width) },
    .init("height", "高") { .text($0.area.height) },
    .init("color", "颜色：#0072B2") { .text($0.area.color) },
    .init("role", "颜色在主题里的名称：bar；没有则为空") { .optional($0.area.role) },
  ])
}

struct ChartLabelContext: TemplateContext {
  let label: ChartPicture.Label

  static let contextName = "chartLabel"
  static let fields = TemplateFields<Self>([
    .init("x", "左边") { .text($0.label.x) },
    .init("y", "基线") { .text($0.label.y) },
    .init("size", "字号，磅") { .text($0.label.size) },
    .init("color", "颜色：#1B1F24") { .text($0.label.color) },
    .init("role", "颜色在主题里的名称：ink；没有则为空") { .optional($0.label.role) },
    .init("text", "文字") { .text($0.label.text) },
  ])
}
