import Testing

@testable import XMLReading

private func events(_ xml: String) throws -> [XMLEvent] {
  let reader = try XMLPullReader(xml)
  var events: [XMLEvent] = []
  while let event = try reader.next() { events.append(event) }
  return events
}

@Test func elementsAttributesAndTextComeInOrder() throws {
  #expect(
    try events(#"<a x="1" y="&lt;"><b/>一&amp;二</a>"#) == [
      .start(name: "a", attributes: [XMLAttribute(name: "x", value: "1"), XMLAttribute(name: "y", value: "<")]),
      .start(name: "b", attributes: []), .end(name: "b"), .text("一&二"), .end(name: "a"),
    ])
}

@Test func brokenXMLIsAnErrorWithItsLine() throws {
  let error = #expect(throws: XMLError.self) { try events("<a>\n<b></a>") }
  #expect(error?.position.line == 2)
}

@Test func entitiesAreRefused() throws {
  let bomb = #"<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;</a>"#
  #expect(throws: XMLError.self) { try events(bomb) }
}

@Test func textInPiecesIsReadAsWhole() throws {
  let xml = "<a x=\"一\">\n" + String(repeating: "<b>二&amp;三</b>\n", count: 2000) + "</a>"
  var pieces = Array(xml.utf8).chunks(of: 700)
  let whole = try XMLPullReader(xml)
  let reader = try XMLPullReader(pieces: { pieces.isEmpty ? nil : pieces.removeFirst() })
  while let event = try whole.next() {
    #expect(try reader.next() == event)
    #expect(reader.position == whole.position)
  }
  #expect(try reader.next() == nil)
}

@Test func whatTextIsMadeOfIsToldApart() throws {
  #expect(
    try events("<a>一&#x4E8C;&lt;<!-- 三 -->四<![CDATA[<五>]]><?六 七?></a>") == [
      .start(name: "a", attributes: []), .text("一二<"), .text("四"), .text("<五>"), .end(name: "a"),
    ])
}

@Test func namesKeepTheirPrefixesAndNamespacesAreAttributes() throws {
  let xml = #"<r:a xmlns:r="x" xmlns="y" r:b="1 &amp; 2" c=""><d/></r:a>"#
  let attributes = [("xmlns:r", "x"), ("xmlns", "y"), ("r:b", "1 & 2"), ("c", "")]
  #expect(
    try events(xml) == [
      .start(name: "r:a", attributes: attributes.map { XMLAttribute(name: $0, value: $1) }),
      .start(name: "d", attributes: []), .end(name: "d"), .end(name: "r:a"),
    ])
}

@Test func whatComesBeforeAMistakeIsReadFirst() throws {
  let reader = try XMLPullReader("<a>\n<b/>\n<c></d></a>")
  #expect(try reader.next() == .start(name: "a", attributes: []))
  #expect(reader.position.line == 1)
  for _ in 0..<4 { _ = try reader.next() }
  #expect(try reader.next() == .start(name: "c", attributes: []))
  #expect(reader.position.line == 3)
  let error = #expect(throws: XMLError.self) { try reader.next() }
  #expect(error?.position.line == 3)
  #expect(throws: XMLError.self, "and again") { try reader.next() }
}

@Test func instructionsAreKnownWhenWhatFollowsThemIs() throws {
  let reader = try XMLPullReader("<a><?m 1?><b/><?m 2?><c/></a>")
  var seen: [String] = []
  while let event = try reader.next() {
    if case .start(let name, _) = event { seen.append(name + (reader.instruction?.text ?? "")) }
  }
  #expect(seen == ["a", "b1", "c2"])
}

@Test func bytesSayTheirEncoding() throws {
  let xml = "<a>预算</a>"
  var wide: [UInt8] = [0xFF, 0xFE]
  for unit in xml.utf16 { wide += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
  let gbk: [UInt8] = Array("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xD4, 0xA4, 0xCB, 0xE3] + Array("</a>".utf8)
  for bytes in [Array(xml.utf8), [0xEF, 0xBB, 0xBF] + Array(xml.utf8), wide, gbk] {
    let reader = try XMLPullReader(bytes)
    _ = try reader.next()
    #expect(try reader.next() == .text("预算"))
  }
}

@Test(arguments: ["<a>", "", "<a/><b/>", "<a x='1' x='2'/>", "<a>&x;</a>", "\u{FFFE}<a/>"])
func whatIsNoXMLIsRefused(xml: String) { #expect(throws: XMLError.self) { try events(xml) } }

@Test func aTextWithoutEndIsRefused() throws {
  var pieces = 0
  let reader = try XMLPullReader(pieces: {
    pieces += 1
    return pieces == 1 ? Array("<a>".utf8) : Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
  })
  _ = try reader.next()
  #expect(throws: XMLError.self) { try reader.next() }
  #expect(pieces < 20)
}

extension [UInt8] {
  fileprivate func chunks(of count: Int) -> [[UInt8]] {
    stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
  }
}
