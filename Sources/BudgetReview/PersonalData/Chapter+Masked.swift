import BudgetModel

extension Chapter {
  /// The chapter with its texts masked. A name that changes its style in the middle (王**强**) is not seen here;
  /// `LeakAudit` refuses to let it out.
  func masked(by mask: Mask) -> Chapter {
    if mask.isEmpty { return self }
    var chapter = self
    chapter.name = mask.masked(name)
    chapter.title = title.map(mask.masked)
    chapter.blocks = blocks.map { block in
      var block = block
      block.runs = block.runs.map { run in
        var run = run
        switch run.content {
        case .text(let text): run.content = .text(mask.masked(text))
        case .reference(let name): run.content = .reference(mask.masked(name))
        case .lineBreak: break
        }
        return run
      }
      return block
    }
    return chapter
  }
}

extension DocumentSection {
  /// The section with its title masked; the name too, by which it finds its chapter.
  func masked(by mask: Mask) -> DocumentSection {
    if mask.isEmpty { return self }
    return DocumentSection(name: mask.masked(name), title: title.map(mask.masked), source: source)
  }
}
