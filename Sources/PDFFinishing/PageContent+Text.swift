/// Where text is written on a page.
struct TextLine {
  /// Whether a text object is open.
  var isOpen = false
  /// Where the line begins, in hundredths of a point, from the beginning of the text object.
  var x = 0
  var y = 0
  /// A height in points, and the same in hundredths.
  var height = (points: 0.0, hundredths: 0)
  /// Where the next glyph comes to stand, in points.
  var pen = 0.0
  /// Where the string that is open begins; nil: none is.
  var string: Int?
  /// Whether there are spaces between the glyphs of the operand that is open.
  var hasSpaces = false
  /// Of the font that was set last: its place among the names. -1: none was.
  var name = -1
  /// In points.
  var size = 0.0
  /// Of the font that is written in, by glyph.
  var codes = UnsafeBufferPointer<GlyphCodes.Code>(start: nil, count: 0)
  /// What text is to be written in.
  var wantedSize = 0.0
}

extension PageContent {
  /// Text is written in the font from now on.
  ///
  /// - Parameters:
  ///   - font: its number, as in ``ShownGlyph``.
  ///   - size: in points.
  public mutating func setFont(_ font: Int, size: Double) {
    line.codes = codes.codes(ofFont: font)
    line.wantedSize = size
  }

  /// Writes a glyph of the font, its origin at a place. A glyph that Cairo was never shown is left out: it leaves no
  /// mark.
  ///
  /// - Parameter meaning: what it stands for, as in ``ShownGlyph``; 0 inside of ``spell(_:_:)``.
  /// - Returns: false, and nothing is written, when the font says that it stands for something else.
  public mutating func show(_ glyph: UInt32, for meaning: UInt32, x: Double, y: Double) -> Bool {
    guard glyph < line.codes.count else { return true }
    let code = line.codes[Int(glyph)]
    if !code.isKnown { return true }
    if meaning != 0, code.meaning != meaning { return false }
    beginText()
    if code.name != line.name || line.size != line.wantedSize { setName(Int(code.name)) }
    move(toX: x, y: y)
    text.add(code.written)
    line.pen += code.advance * line.size
    return true
  }

  /// Writes glyphs that stand for a text together, or otherwise than their font says.
  public mutating func spell(_ text: String, _ body: (inout PageContent) -> Void) {
    beginText()
    endString()
    self.text.add("/Span<</ActualText")
    self.text.add(textString: text)
    self.text.add(">>BDC\n")
    body(&self)
    endString()
    self.text.add("EMC\n")
  }

  mutating func beginText() {
    if line.isOpen { return }
    line.isOpen = true
    (line.x, line.y, line.pen) = (0, 0, 0)
    text.add("BT\n")
  }

  mutating func endText() {
    guard line.isOpen else { return }
    endString()
    line.isOpen = false
    text.add("ET\n")
  }

  mutating func endString() {
    guard line.string != nil else { return }
    text.add(line.hasSpaces ? ")]TJ\n" : ")Tj\n")
    line.string = nil
  }

  private mutating func setName(_ name: Int) {
    endString()
    (line.name, line.size) = (name, line.wantedSize)
    if !names.contains(name) { names.append(name) }
    text.add("/")
    text.add(codes.names[name])
    text.add(byte: 32)
    text.add(thousandths: Int((line.size * 1000).rounded()))
    text.add(" Tf\n")
  }

  /// Has the next glyph stand at a place: by a space in a string where it is near, else by a new line.
  private mutating func move(toX x: Double, y: Double) {
    // Nearly always that of the glyph before.
    if y != line.height.points { line.height = (y, Int((y * 100).rounded())) }
    let height = line.height.hundredths
    // Thousandths of the size; fewer than three are seen by nobody.
    let space = (line.pen - x) / line.size * 1000
    if height == line.y, abs(space) < 2.5 {
      if line.string == nil { beginString() }
    } else if height == line.y, line.string != nil, abs(space) < 9999.5 {
      add(space: Int(space.rounded()))
    } else {
      endString()
      let left = Int((x * 100).rounded())
      text.add(thousandths: (left - line.x) * 10)
      text.add(byte: 32)
      text.add(thousandths: (height - line.y) * 10)
      text.add(" Td\n")
      (line.x, line.y, line.pen) = (left, height, Double(left) / 100)
      beginString()
    }
  }

  private mutating func beginString() {
    line.string = text.count
    line.hasSpaces = false
    text.add("(")
  }

  private mutating func add(space: Int) {
    guard let start = line.string else { return }
    if !line.hasSpaces { text.insert([UInt8(ascii: "[")], at: start) }
    line.hasSpaces = true
    text.add(")")
    text.add(number: space)
    text.add("(")
    line.pen -= Double(space) / 1000 * line.size
  }
}
