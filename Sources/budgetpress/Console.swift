import ArgumentParser
import Foundation

/// The terminal: results on stdout, everything else on stderr.
enum Console {
  /// Runs a command; an error is printed and becomes the exit status.
  static func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch let status as ExitCode { throw status } catch {
      let failure = CommandError(error)
      note(failure.text)
      throw ExitCode(failure.status)
    }
  }

  /// Ends the program: what is still in memory goes with the process, sooner than piece by piece.
  static func end(status: Int32 = EXIT_SUCCESS) -> Never { exit(status) }

  /// Says that a file was made, and what the check of its budget found.
  static func writeMade(_ file: String, _ bytes: [UInt8], _ budget: ReviewedBudget) throws {
    try writeMade(file, byteCount: bytes.count, counts: FindingCounts(of: budget).text)
  }

  static func writeMade(_ file: String, byteCount: Int, counts: String) throws {
    let made = printable("已生成 \(file)  \(BuildSummary.size(byteCount))")
    try write("\(made)\n核对：\(counts)\n")
  }

  static func write(_ text: String) throws { try write(bytes: Array(text.utf8)) }

  /// Writes a result. Who closed the pipe has seen enough: that ends the program without an error.
  static func write(bytes: [UInt8]) throws {
    switch send(bytes, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: throw ExitCode.success
    case let number:
      throw CommandError(place: "标准输出", message: "写不出结果（系统错误 \(number)）", remedy: "请检查磁盘空间或输出重定向")
    }
  }

  /// Tells what goes on, or what went wrong.
  static func note(_ text: String) {
    // Nobody is left to be told when stderr is closed.
    _ = send(Array((printable(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Whether stderr is a terminal that can write a line again.
  static var redrawsLines: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// How wide the terminal of stderr is, in letters; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes the text in the place of the terminal's last line, which stays open.
  static func redraw(_ text: String) {
    _ = send(Array("\r\u{1B}[K\(printable(text))".utf8), to: STDERR_FILENO)
  }

  /// Whether stdout shows colours: a terminal, and nobody said no (no-color.org).
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The text without control characters and marks that change its direction: what comes from input must not steer the
  /// terminal, break lines or show other than it is.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isUnprintable($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all of a text is none: ASCII's visible characters, Han and their marks.
    if scalar.value > 0x2069 || (0x20...0x7E).contains(scalar.value) { return false }
    return switch scalar.value {
    // Controls; separators of lines and paragraphs; what Unicode lists as Bidi_Control.
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// 0, or the error number.
  private static func send(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { all in
      var sent = 0
      while sent < all.count {
        let count = Foundation.write(file, all.baseAddress?.advanced(by: sent), all.count - sent)
        if count >= 0 { sent += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }
}
