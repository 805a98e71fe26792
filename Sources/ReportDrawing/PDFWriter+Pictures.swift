import CairoPango
import ReportLayout

extension PDFWriter {
  public enum PictureFormat: Sendable {
    /// Letters as plain outlines, which every program draws.
    case svg
    /// - Parameter resolution: pixels an inch; the file says so.
    case png(resolution: Double)
  }

  /// A document of one page as a picture that is as high as what it shows.
  ///
  /// - Parameters:
  ///   - width: in points.
  ///   - inspect: sees the page before it is drawn, and may refuse it by an error.
  /// - Throws: `LayoutError` when the markup cannot be set on one picture, `DrawingError`, and what `inspect` throws.
  public func picture(
    markup: String, place: String, width: Double, format: PictureFormat, inspect: (SetReport) throws -> Void
  ) throws -> [UInt8] {
    let work = try opened.work(of: self)
    let report = try work.report(of: markup, theme: theme.forPicture(width: width), place: place)
    try inspect(report)
    let picture = try report.asPicture(place: place)
    switch format {
    case .svg:
      let surface = SVGSurface(asPaths: true)
      try work.draw(picture, on: surface)
      return try SVGTitle.added(to: surface.files[0], title: report.title)
    case .png(let resolution):
      let surface = PNGSurface(resolution: resolution)
      try work.draw(picture, on: surface)
      return PNGResolution.added(to: surface.files[0], pixelsAnInch: resolution)
    }
  }
}

/// Says what an SVG picture shows, for those who do not see it.
private enum SVGTitle {
  static func added(to file: [UInt8], title: String) throws -> [UInt8] {
    guard let start = file.firstRange(of: Array("<svg".utf8)),
      let end = file[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { throw DrawingError("cairo: an SVG file without its svg element") }
    return file[...end] + Array("\n<title>\(XMLText.escaped(title))</title>".utf8) + file[(end + 1)...]
  }
}
