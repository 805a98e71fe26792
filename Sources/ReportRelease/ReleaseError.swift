import Glibc

/// Why nothing was written, in Chinese: where, what, and what to do.
public struct ReleaseError: Error, Equatable {
  public var path: String
  public var message: String
  public var remedy: String

  public init(path: String, message: String, remedy: String) {
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}

extension ReleaseError {
  /// The error for a failed system call; `action` is what was tried, e.g. 写入.
  init(errno number: Int32, path: String, action: String) {
    let (cause, remedy) = Self.explanation(of: number)
    self.init(path: path, message: "无法\(action)：\(cause)", remedy: remedy)
  }

  private static func explanation(of number: Int32) -> (cause: String, remedy: String) {
    switch number {
    case EACCES, EPERM: ("没有权限", "请换一个有写入权限的文件夹，或请管理员授权")
    case EROFS: ("所在磁盘是只读的", "请换一个可以写入的文件夹")
    case ENOSPC, EDQUOT: ("磁盘空间不足", "请清理磁盘或换一个文件夹后再运行")
    case ENOTDIR: ("路径中间有一段是文件，不是文件夹", "请检查输出路径")
    case ENOENT: ("上级文件夹不存在，也无法在那里新建", "请检查输出路径")
    case ENAMETOOLONG: ("名称过长", "请改用较短的路径")
    case ELOOP: ("符号链接循环", "请检查输出路径中的链接")
    case EISDIR: ("这是一个文件夹", "请指定一个文件名")
    case EBUSY: ("正被系统占用（例如是挂载点）", "请在其中新建一个子文件夹作为输出文件夹")
    case EEXIST, ENOTEMPTY: ("同名的文件或文件夹已经存在", "请检查该位置后再运行")
    default: ("系统错误 \(number)", "请检查磁盘和路径后再运行")
    }
  }
}
