import BudgetModel
import Yams

/// Reads what report.yaml states of the web site.
struct SiteSettingsReader {
  private enum Key: String, CaseIterable {
    case address, name, domain, idCode, columnName, columnType, source, description, keywords, logo, colors, darkColors
    case headerLinks, footerLinks
  }

  let nodes: ReportFileNodes

  func site(_ node: Node) throws -> SiteSettings {
    var site = SiteSettings()
    for (key, _, value) in try nodes.settings(node, as: Key.self, in: "site 的内容") {
      switch key {
      case .address: site.address = try address(value)
      case .name: site.name = try nodes.line(key.rawValue, value)
      case .domain: site.domain = try nodes.line(key.rawValue, value)
      case .idCode: site.idCode = try nodes.line(key.rawValue, value)
      case .columnName: site.columnName = try nodes.line(key.rawValue, value)
      case .columnType: site.columnType = try nodes.line(key.rawValue, value)
      case .source: site.source = try nodes.line(key.rawValue, value)
      case .description: site.description = try nodes.line(key.rawValue, value)
      case .keywords: site.keywords = try nodes.lines(key.rawValue, value).map(\.text)
      case .logo: site.logo = try SiteLogoReader(nodes: nodes).logo(value)
      case .colors: site.colors = try colors(value, of: key, on: "#FFFFFF")
      case .darkColors: site.darkColors = try colors(value, of: key, on: "#16181D")
      case .headerLinks: site.headerLinks = try links(value, of: key)
      case .footerLinks: site.footerLinks = try links(value, of: key)
      }
    }
    return site
  }

  /// The site's base: a link relative to it must not climb out of it.
  private func address(_ node: Node) throws -> String {
    let text = try nodes.line("address", node)
    guard Self.isAddress(text, of: ["https://", "http://"]), !text.contains(where: { "?#&'".contains($0) }) else {
      throw nodes.error(node, "address 的值“\(text)”不是网址", "请写网站将来所在的网址，例如 https://www.example.gov.cn/yusuan/")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private func links(_ node: Node, of key: Key) throws -> [SiteSettings.Link] {
    let remedy = "请在它下面每行写“文字: 网址”，例如 政府信息公开: https://www.example.gov.cn/"
    return try nodes.pairs(node, key.rawValue, remedy).map { text, keyNode, value in
      let address = try nodes.line(text, value)
      guard Self.isAddress(address, of: ["https://", "http://", "mailto:"]) else {
        throw nodes.error(value, "\(key.rawValue) 中“\(text)”的网址“\(address)”不能用", "请写以 https://、http:// 或 mailto: 开头的网址")
      }
      return SiteSettings.Link(text: try nodes.line(key.rawValue, keyNode), address: address)
    }
  }

  private static func isAddress(_ text: String, of schemes: [String]) -> Bool {
    let isVisible = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    return isVisible && schemes.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
  }

  private func colors(_ node: Node, of key: Key, on ground: String) throws -> [SiteSettings.ColorName: String] {
    let known = SiteSettings.ColorName.allCases.map(\.rawValue).joined(separator: "、")
    var colors: [SiteSettings.ColorName: String] = [:]
    for (text, keyNode, value) in try nodes.pairs(node, key.rawValue, "可用的名称：\(known)") {
      guard let name = SiteSettings.ColorName(rawValue: text) else {
        throw nodes.error(keyNode, "\(key.rawValue) 中没有颜色“\(text)”", "可用的名称：\(known)")
      }
      let stated = try nodes.line(text, value)
      guard let color = WebColor(stated), let background = WebColor(ground) else {
        throw nodes.error(value, "颜色“\(stated)”写法不对", "请写成带引号的六位十六进制数，例如 \"#0B3A66\"")
      }
      // WCAG 2.2: 4.5 for text, 3 for what is only a picture's part.
      let least = name == .bar ? 300 : 450
      guard color.contrast(with: background) >= least else {
        throw nodes.error(
          value, "颜色“\(stated)”在\(key == .colors ? "白" : "深色")底上看不清（对比度不到 \(least / 100).\(least / 10 % 10)）",
          "请换一种\(key == .colors ? "深" : "浅")一些的颜色")
      }
      colors[name] = color.text
    }
    return colors
  }
}

/// A colour of the web with its contrast.
struct WebColor {
  private let parts: [Int]

  /// Reads `#0B3A66`.
  init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy({ $0 < 0x80 }) else { return nil }
    let parts = stride(from: 0, to: 6, by: 2).compactMap { Int(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16) }
    guard parts.count == 3, parts.allSatisfy({ $0 >= 0 }) else { return nil }
    self.parts = parts
  }

  var text: String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// In hundredths, from 100 to 2100, as WCAG defines it.
  func contrast(with other: WebColor) -> Int {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return Int((high + 0.05) / (low + 0.05) * 100)
  }

  private var luminance: Double {
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// To the 2.4th, as the square times the fifth root of the square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
