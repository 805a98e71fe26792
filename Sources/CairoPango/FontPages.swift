import CCairoPango
import Foundation

/// The memory that font files are seen through.
public enum FontPages {
  /// Gives the system back what has been read of the files in a folder: Cairo reads a font from end to end when it meets
  /// it in a new size, and again when it writes it down, but needs little of it in between. What is needed again comes
  /// from the file.
  public static func giveBack(in folder: String) {
    guard let maps = FileManager.default.contents(atPath: "/proc/self/maps"), let real = realpath(folder, nil) else {
      return
    }
    defer { free(real) }
    let folder = String(cString: real) + "/"
    for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
      // `7f00-7f10 r--p 00000000 fe:00 123   /path`
      guard let path = line.firstIndex(of: "/"), line[path...].hasPrefix(folder) else { continue }
      let words = line[..<path].split(separator: " ", maxSplits: 2)
      let ends = words[0].split(separator: "-").compactMap { UInt(String($0), radix: 16) }
      guard ends.count == 2, words.count > 1, words[1].hasPrefix("r--"),
        let start = UnsafeMutableRawPointer(bitPattern: ends[0])
      else { continue }
      madvise(start, Int(ends[1] - ends[0]), MADV_DONTNEED)
    }
  }
}
