import CairoPango
import Foundation
import ReportLayout
import TestSupport
import Testing

@testable import ReportDrawing

private let markup = #"<report title="题"><p>一方女子</p><img src="mark.svg" alt="图" width="20mm"/></report>"#

@Test func aPageIsDrawnAsPNG() throws {
  let pages = try Print.writer().png(markup: markup, place: "t", resolution: 36)
  let picture = try DrawnPicture(png: try #require(pages.first))
  #expect(pages.count == 1)
  // 210 × 297 mm at 36 dpi.
  #expect(picture.width == 298 && picture.height == 421)
  #expect(picture.lightness().map { $0.contains { $0 < 100 } } == true)
}

@Test func aGreyPictureIsSmallerAndAsDark() throws {
  let writer = try Print.writer()
  let colour = try writer.png(markup: markup, place: "t", resolution: 72)[0]
  let grey = try writer.png(markup: markup, place: "t", resolution: 72, isGrey: true)[0]
  #expect(grey.count < colour.count)
  #expect(try PageGoldens.difference(colour, grey) < 0.001)
}

@Test func aPageIsDrawnAsSVG() throws {
  let page = try #require(try Print.writer().svg(markup: markup, place: "t").first)
  let text = String(decoding: page, as: UTF8.self)
  #expect(text.contains("<svg") && text.hasSuffix("</svg>\n"))
}

@Test func aPictureIsDrawnIntoThePDF() throws {
  let with = try Print.writer().pdf(markup: markup, place: "t", date: "2024-01-01")
  let without = try Print.writer().pdf(
    markup: #"<report title="题"><p>一方女子</p></report>"#, place: "t", date: "2024-01-01")
  #expect(with.count > without.count)
  #expect(try Print.writer().pdf(markup: markup, place: "t", date: "2024-01-01") == with)
}

@Test func aPNGThatClaimsTooMuchIsRefused() {
  var header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
  header += [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 8, 6, 0, 0, 0]
  #expect(throws: DrawingError.self) { try DrawnPicture(png: header) }
  #expect(throws: DrawingError.self) { try DrawnPicture(png: [1, 2, 3]) }
  #expect(throws: DrawingError.self) { try DrawnPicture(svg: Array("no picture".utf8)) }
}

@Test func pagesOfOneFileMayLieAndStand() throws {
  let pdf = try Print.writer().pdf(
    markup: #"<report title="题"><p>一</p><section orientation="landscape"><p>二</p></section></report>"#, place: "t",
    date: "2024-01-01")
  let boxes = try ReadObjects(pdf).all("/Type", "/Page").compactMap { $0["/MediaBox"] as? [Double] }
  #expect(Set(boxes.map { Int($0[2]) }) == [595, 841])
}
