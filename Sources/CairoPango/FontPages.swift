import CCairoPango
import Foundation

/// The memory that font files are seen through.
public enum FontPages {
  /// Gives the system back what has been read of the files in a folder: Cairo reads a font from end to end when it meets
  /// it in a new size, and again when it writes it down, but needs little of it in between. What is needed again comes
  /// from the file.
  public static func giveBack(in folder: String) {
    guard let maps = fopen("/proc/self/maps", "r") else { return }
    defer { fclose(maps) }
    guard let real = realpath(folder, nil) else { return }
    defer { free(real) }
    let length = strlen(real)
    // A line is of any length, and has its memory for the next.
    var (line, room): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    while getline(&line, &room, maps) > 0, let line {
      // `7f00-7f10 r--p 00000000 fe:00 123   /path`
      guard let path = strchr(line, Int32(UInt8(ascii: "/"))), strncmp(path, real, length) == 0,
        path[length] == CChar(UInt8(ascii: "/"))
      else { continue }
      var end: UnsafeMutablePointer<CChar>? = line
      let start = strtoul(line, &end, 16)
      guard let dash = end else { continue }
      let stop = strtoul(dash + 1, &end, 16)
      guard stop > start, let rights = end, strncmp(rights, " r--", 4) == 0 else { continue }
      madvise(UnsafeMutableRawPointer(bitPattern: start), Int(stop - start), MADV_DONTNEED)
    }
  }
}
