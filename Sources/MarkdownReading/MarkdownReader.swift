import CLibCMark

/// Reads a CommonMark text through libcmark, the reference implementation. The only importer of the C module.
public enum MarkdownReader {
  /// The text's events in order. Lists and quotes may be nested in one another to any depth: the reader does not recurse.
  ///
  /// - Returns: nil when memory ran out.
  public static func events(of text: String) -> [MarkdownEvent]? {
    var text = text
    guard let document = text.withUTF8({ bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }) else { return nil }
    defer { cmark_node_free(document) }
    cmark_consolidate_text_nodes(document)
    guard let iterator = cmark_iter_new(document) else { return nil }
    defer { cmark_iter_free(iterator) }
    var events: [MarkdownEvent] = []
    var line = 1
    while case let step = cmark_iter_next(iterator), step != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator), let kind = kind(of: node) else { continue }
      let phase: MarkdownEvent.Phase = step == CMARK_EVENT_EXIT ? .end : hasInside(node) ? .start : .whole
      // A line's end has no place of its own.
      let stated = Int(cmark_node_get_start_line(node))
      line = stated > 0 ? stated : line
      events.append(MarkdownEvent(kind, phase, line: line))
    }
    return events
  }

  /// Nil for the document itself.
  private static func kind(of node: OpaquePointer) -> MarkdownEvent.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(address: string(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: .image(address: string(cmark_node_get_url(node)))
    case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: nil
    }
  }

  /// As libcmark's iterator: every node but these is left as well as entered.
  private static func hasInside(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_THEMATIC_BREAK: false
    default: true
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
