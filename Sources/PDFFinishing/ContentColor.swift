/// A colour of eight bits a channel in a page's content.
public struct ContentColor: Equatable, Sendable {
  public var red, green, blue: UInt8

  /// Of channels from 0 to 255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Writes the operation that sets it.
  func write(to content: inout PDFText) {
    for channel in [red, green, blue] {
      content.add(Self.texts[Int(channel)])
      content.add(byte: 32)
    }
    content.add("rg\n")
  }

  /// How a channel is written: to three digits, which tell all 256 apart.
  private static let texts: [[UInt8]] = (0...255).map { channel in
    let thousandths = (channel * 1000 + 127) / 255
    if thousandths == 0 { return Array("0".utf8) }
    if thousandths == 1000 { return Array("1".utf8) }
    var digits = String(1000 + thousandths).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return Array(("." + digits).utf8)
  }
}
