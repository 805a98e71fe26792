import CairoPango
import Foundation
import ReportLayout

/// The pictures of a folder, PNG and SVG, each read once; for the thread that measures and the one that draws.
final class PictureLibrary: PictureMeasuring {
  private let folder: String
  private let lock = NSLock()
  private var known: [String: DrawnPicture] = [:]

  init(folder: String) {
    self.folder = folder
  }

  func size(of name: String) throws -> (width: Double, height: Double) {
    let picture = try picture(name)
    return (picture.width, picture.height)
  }

  /// - Throws: `PictureError`.
  func picture(_ name: String) throws -> DrawnPicture {
    lock.lock()
    defer { lock.unlock() }
    if let picture = known[name] { return picture }
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
      throw PictureError(message: "读不出来", remedy: "请把它放进 \(folder)")
    }
    let bytes = Array(data)
    let picture: DrawnPicture
    do {
      if name.hasSuffix(".svg") {
        try SVGCheck.check(bytes)
        picture = try DrawnPicture(svg: bytes)
      } else {
        picture = try DrawnPicture(png: bytes)
      }
    } catch let error as DrawingError {
      throw PictureError(message: "不能使用（\(error)）", remedy: "请换成完好的 PNG 或 SVG 文件")
    }
    known[name] = picture
    return picture
  }
}
