import BudgetModel

/// The office's colours as a style sheet of their own, after site.css.
enum SiteColors {
  static func css(of settings: SiteSettings) -> String {
    rule(settings.colors, in: "screen") + rule(settings.colors, in: "print")
      + rule(settings.darkColors, in: "screen and (prefers-color-scheme: dark)")
  }

  private static func rule(_ colors: [SiteSettings.ColorName: String], in media: String) -> String {
    if colors.isEmpty { return "" }
    let isLight = !media.contains("dark")
    let condition = isLight && media == "screen" ? "screen and (prefers-color-scheme: light)" : media
    let lines = SiteSettings.ColorName.allCases.compactMap { name in
      colors[name].map { "    --\(name.rawValue): \($0);\n" }
    }
    return "@media \(condition) {\n  :root {\n\(lines.joined())  }\n}\n"
  }
}
