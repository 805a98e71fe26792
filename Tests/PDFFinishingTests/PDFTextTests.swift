import Testing

@testable import PDFFinishing

struct PDFTextTests {
  private func written(_ write: (inout PDFText) -> Void) -> String {
    var text = PDFText(capacity: 1)
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 9, 10, 99, 100, 8_388_607, 1_000_000_000_000_000_000, Int.max])
  func aNumberIsItsDigits(number: Int) {
    #expect(written { $0.add(number: number) } == String(number))
  }

  @Test func whatIsWrittenStaysWhenItOutgrowsItsRoom() {
    let text = written { text in
      for number in 1000..<2000 { text.add(kid: number) }
    }
    #expect(text == (1000..<2000).map { "\($0) 0 R " }.joined())
  }

  @Test(arguments: [("b12r3", "(b12r3)"), ("", "()"), ("a b", "<612062>"), ("表", "<E8A1A8>")])
  func aByteStringIsPlainWhenItHasLettersAndDigitsAlone(text: String, said: String) {
    #expect(written { $0.add(byteString: text) } == said)
  }

  @Test func aTextStringIsUTF16() {
    #expect(written { $0.add(hexadecimalTextString: "表😀") } == "<FEFF8868D83DDE00>")
    var text = PDFText()
    // A parenthesis is marked, and so is what a reader would take for another line's end.
    text.add(textString: "表(）\r")
    #expect(text.bytes == [40, 0xFE, 0xFF, 0x88, 0x68, 0, 92, 40, 0xFF, 9, 0, 92, 114, 41])
  }

  @Test func bytesAreInsertedAndReplaced() {
    let text = written { text in
      text.add("BT ET")
      text.insert(Array("q ".utf8), at: 0)
      text.replace(from: 2, count: 2, with: Array("BMC".utf8))
      text.insert(Array(" Q".utf8), at: text.count)
    }
    #expect(text == "q BMC ET Q")
  }

  @Test func nothingIsLeftOfAnEmptyList() {
    func list(_ kids: [Int]) -> String {
      written { text in
        text.add("<<")
        text.beginKids()
        for kid in kids { text.add(kid: kid) }
        text.endKids()
        text.end()
      }
    }
    #expect(list([]) == "<<>>")
    #expect(list([3, 4]) == "<</K[3 0 R 4 0 R]>>")
  }

  @Test(arguments: [1, 62, 63, 62 * 62, 62 * 62 + 1, 230_000])
  func namesAreDifferentAndSortAsTheyAreCounted(count: Int) {
    var names = ElementNames()
    for element in 0..<count { names.add(element * 3) }
    let texts = (0..<count).map { name in written { names.write(name, to: &$0) } }
    #expect(zip(texts, texts.dropFirst()).allSatisfy { $0.utf8.count == $1.utf8.count && $0 < $1 })
    #expect(texts.allSatisfy { $0.utf8.dropFirst().dropLast().allSatisfy(PDFSyntax.isLetterOrDigit) })
    #expect(texts[0].utf8.count == (count <= 62 ? 3 : count <= 62 * 62 ? 4 : 5))
    #expect(names.elements.last == Int32(count - 1) * 3)
  }
}
