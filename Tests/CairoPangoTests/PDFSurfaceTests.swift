import Testing

@testable import CairoPango

@Test func streamsAreStoredInZlibsFormat() throws {
  var bytes: [UInt8] = []
  let surface = try PDFSurface(width: 100, height: 100) { bytes += $0 }
  let canvas = try surface.beginPage(width: 100, height: 100)
  for place in 0..<1000 { canvas.fillRectangle(x: Double(place % 90), y: Double(place / 90), width: 1, height: 1) }
  try surface.endPage()
  try surface.finish()
  let text = String(decoding: bytes, as: UTF8.self)
  #expect(text.contains("/Filter /FlateDecode"))
  // 1,000 rectangles can be read as they are, which they could not if anything had been deflated.
  #expect(text.matches(of: /\d+ \d+ 1 -?1 re/).count == 1000)
}
