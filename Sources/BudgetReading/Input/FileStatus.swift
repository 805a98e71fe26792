import Foundation

/// What a path leads to, or a `ReadingError` that says why it leads nowhere.
struct FileStatus {
  enum Kind { case file, folder, other }

  let kind: Kind
  let size: Int

  init(of path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.error(errno, path) }
    size = Int(status.st_size)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
  }

  /// The Chinese error for a system error number.
  static func error(_ number: Int32, _ path: String) -> ReadingError {
    switch number {
    case ENOENT, ENOTDIR:
      ReadingError(path: path, message: "文件或文件夹不存在", remedy: "请检查路径是否写对")
    case EACCES, EPERM:
      ReadingError(path: path, message: "没有读取权限", remedy: "请检查文件和所在文件夹的权限")
    case ELOOP:
      ReadingError(path: path, message: "符号链接指来指去，没有尽头", remedy: "请改用真正的文件")
    default:
      ReadingError(path: path, message: "无法读取（系统错误 \(number)）", remedy: "请检查路径和存储设备")
    }
  }
}
