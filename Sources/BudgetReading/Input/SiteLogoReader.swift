import BudgetModel
import Foundation
import Yams

/// Reads the site's logo, a picture beside report.yaml.
struct SiteLogoReader {
  let nodes: ReportFileNodes
  private static let limit = 1 << 20
  private static let formats = ["png", "jpg", "jpeg", "svg"]

  func logo(_ node: Node) throws -> SiteSettings.Logo {
    let name = try nodes.line("logo", node)
    let format = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard !name.contains("/"), !name.hasPrefix("."), Self.formats.contains(format) else {
      throw nodes.error(node, "logo 的值“\(name)”不能用", "请写与 report.yaml 放在一起的 .png、.jpg 或 .svg 图片的文件名")
    }
    let folder = URL(fileURLWithPath: nodes.path).deletingLastPathComponent()
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
      throw nodes.error(node, "图片“\(name)”不能读取", "请把它与 report.yaml 放在一起")
    }
    guard bytes.count <= Self.limit, Self.isPicture(bytes, format) else {
      throw nodes.error(node, "图片“\(name)”不是 \(format) 格式，或大于 1 MB", "请换一个图片文件")
    }
    return SiteSettings.Logo(format: format == "jpeg" ? "jpg" : format, bytes: [UInt8](bytes))
  }

  private static func isPicture(_ bytes: Data, _ format: String) -> Bool {
    switch format {
    case "png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    case "svg": bytes.prefix(4096).range(of: Data("<svg".utf8)) != nil
    default: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    }
  }
}
