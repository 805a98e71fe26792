import Foundation

/// How far the making of documents is, on stderr: one line drawn again and again on a terminal, some lines elsewhere.
struct BuildProgress {
  private let documents: Int
  private let start = ContinuousClock.now
  private let isTerminal = Console.redrawsLines
  private var done = 0
  private var pages = 0
  /// Elsewhere than on a terminal: each document's line where there are few, else a line a tenth.
  private var nextLine: Int
  private static let few = 10

  init(documents: Int) {
    self.documents = documents
    nextLine = documents <= Self.few ? 0 : (documents + 9) / 10
    if !isTerminal, documents > Self.few { Console.note("排版 \(documents) 个文件……") }
  }

  mutating func finished(_ name: String, pages: Int) {
    done += 1
    self.pages += pages
    if isTerminal {
      show()
    } else if documents <= Self.few {
      Console.note("排版 \(name)，\(pages) 页（\(done)/\(documents)）")
    } else if done >= nextLine || done == documents {
      Console.note(ProgressLine(done: done, documents: documents, pages: self.pages, seconds: seconds).plain)
      while nextLine <= done { nextLine += (documents + 9) / 10 }
    }
  }

  /// Draws the line again.
  func show() {
    guard isTerminal else { return }
    let line = ProgressLine(done: done, documents: documents, pages: pages, seconds: seconds)
    Console.redraw(line.text(columns: Console.columns))
  }

  /// Takes the line away: what was made is told on stdout.
  func end() { if isTerminal { Console.redraw("") } }

  private var seconds: Int { Int((ContinuousClock.now - start).components.seconds) }
}

/// What a progress line says: `排版 [#####----]  84/203 个文件  1234 页  12 秒`.
struct ProgressLine {
  var done: Int
  var documents: Int
  var pages: Int
  var seconds: Int

  private static let title = "排版"
  private static let longestBar = 40

  var plain: String { "\(Self.title) \(done)/\(documents) 个文件，\(pages) 页，\(seconds) 秒" }

  /// As much as fits, what matters most first; one column stays free, so that no terminal breaks the line.
  func text(columns: Int) -> String {
    let parts = ["\(done)/\(documents) 个文件", "\(pages) 页", "\(seconds) 秒"]
    var said = Self.title
    for part in parts {
      if Self.width(said) + 2 + Self.width(part) >= columns { break }
      said += (said == Self.title ? " " : "  ") + part
    }
    let room = min(Self.longestBar, columns - 1 - Self.width(said) - 4)
    if room < 5 { return Self.width(said) < columns ? said : "" }
    let filled = documents == 0 ? room : room * done / documents
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled)
    return said + "  [\(bar)]"
  }

  /// In columns: a Chinese character takes two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }
}
