/// A page's content as it is written: what is painted, part after part of the structure, each as marked content with a
/// number, and the rest as artifacts.
///
/// Points, origin at the page's bottom left corner. Colours, fonts and texts go on from one part to the next.
public struct PageContent: ~Copyable {
  /// What pages have beside the structure.
  public enum Artifact: Sendable {
    /// Rules and grounds.
    case layout
    /// Running headers, page numbers.
    case pagination
  }

  var text: PDFText
  private let drawn: DrawnContent
  private let roles: [StructureRole]
  let codes: GlyphCodes
  private var partCount = 0
  private var pictureCount = 0
  private var color: ContentColor?
  var line = TextLine()
  /// The places of the fonts' names that it uses.
  var names: [Int] = []
  /// Of the part that is open: whether it stands inside of a text, and is text alone.
  private var isInsideText = false

  init(codes: GlyphCodes, drawn: consuming DrawnContent, roles: [StructureRole], capacity: Int) {
    text = PDFText(capacity: capacity)
    self.codes = codes
    self.drawn = drawn
    self.roles = roles
  }

  /// Begins the page's next part, of those that were announced.
  ///
  /// - Parameter isText: whether it is text alone; several such parts are one text object.
  public mutating func beginPart(isText: Bool) throws {
    guard partCount < roles.count else { throw PDFFinishingError("part \(partCount) of the page was not announced") }
    if isText { beginText() } else { endText() }
    isInsideText = isText
    text.add("/")
    text.add(text: roles[partCount].rawValue)
    text.add("<</MCID ")
    text.add(number: partCount)
    text.add(">>BDC\n")
    partCount += 1
  }

  /// Ends the part that was begun last.
  public mutating func endPart() {
    if isInsideText { endString() } else { endText() }
    text.add("EMC\n")
    isInsideText = false
  }

  /// Begins what is none of the structure's.
  public mutating func begin(_ artifact: Artifact) {
    endText()
    text.add(artifact == .layout ? "/Artifact<</Type/Layout>>BDC\n" : "/Artifact<</Type/Pagination>>BDC\n")
  }

  /// Ends the artifact that was begun last.
  public mutating func endArtifact() {
    endText()
    text.add("EMC\n")
  }

  /// What is painted from now on has the colour.
  public mutating func set(_ color: ContentColor) {
    guard color != self.color else { return }
    endString()
    self.color = color
    color.write(to: &text)
  }

  /// Fills a rectangle, whose left lower corner is given.
  public mutating func fill(x: Double, y: Double, width: Double, height: Double) {
    endText()
    // Edges, so that what touches still does.
    let (left, bottom) = (Self.thousandths(x), Self.thousandths(y))
    text.add(thousandths: left)
    text.add(byte: 32)
    text.add(thousandths: bottom)
    text.add(byte: 32)
    text.add(thousandths: Self.thousandths(x + width) - left)
    text.add(byte: 32)
    text.add(thousandths: Self.thousandths(y + height) - bottom)
    text.add(" re f\n")
  }

  private static func thousandths(_ length: Double) -> Int { Int((length * 1000).rounded()) }

  /// Paints the next of the pictures that Cairo drew on the page.
  public mutating func addPicture() throws {
    guard pictureCount < drawn.pictures.count else { throw PDFFinishingError("a picture that was not drawn") }
    endText()
    text.add("q\n")
    text.add(drawn.start)
    text.add(drawn.pictures[pictureCount])
    text.add("\nQ Q\n")
    pictureCount += 1
  }

  /// Hands on all of it.
  mutating func end<Result>(taking take: (UnsafeBufferPointer<UInt8>) throws -> Result) throws -> Result {
    endText()
    guard partCount == roles.count else {
      throw PDFFinishingError("\(roles.count) parts were announced for the page, \(partCount) are on it")
    }
    guard pictureCount == drawn.pictures.count else {
      throw PDFFinishingError("\(drawn.pictures.count) pictures were drawn on the page, \(pictureCount) are on it")
    }
    return try text.withBytes(take)
  }
}
