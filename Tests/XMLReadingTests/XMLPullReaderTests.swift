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

extension [UInt8] {
  fileprivate func chunks(of count: Int) -> [[UInt8]] {
    stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
  }
}
