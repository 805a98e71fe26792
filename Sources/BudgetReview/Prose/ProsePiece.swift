import BudgetModel

/// A stretch of typed text in a chapter, from one figure referred to to the next; a line's end or a change of style does
/// not part it.
struct ProsePiece {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Whose text it is, for messages.
  let owner: String
  /// Where each line begins.
  private var places: [(offset: Int, source: SourceLocation)] = []

  static func all(in chapter: Chapter) -> [ProsePiece] {
    chapter.blocks.flatMap { all(in: $0, owner: "“\(chapter.name)”的文字") }
  }

  private static func all(in block: ProseBlock, owner: String) -> [ProsePiece] {
    var pieces = [ProsePiece(owner: owner)]
    for run in block.runs {
      if case .text(let text) = run.content {
        pieces[pieces.count - 1].append(text, run.source)
      } else {
        pieces.append(ProsePiece(owner: owner))
      }
    }
    return pieces.filter { !$0.scalars.isEmpty }
  }

  private init(owner: String) { self.owner = owner }

  private mutating func append(_ text: String, _ source: SourceLocation) {
    places.append((scalars.count, source))
    scalars += text.unicodeScalars
  }

  func source(at offset: Int) -> SourceLocation {
    (places.last { $0.offset <= offset } ?? places[0]).source
  }
}
