import Foundation

/// A folder of its own for one test, removed with it.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("budgetpress-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  func newFile(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: write(name, "")))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below a folder in here with its bytes.
  func files(in folder: String = "") throws -> [String: Data] {
    var found: [String: Data] = [:]
    let root = path + "/" + folder
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let bytes = FileManager.default.contents(atPath: root + "/" + name) { found[name] = bytes }
    }
    return found
  }
}

/// A small table that closes: one unit, two projects.
let smallTable = """
  部门名称: 某局\t\t\t\t\t\t单位: 万元
  项目名称(资金使用单位)\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标
  合计\t100.00\t100.00\t\t\t\t
  某局\t100.00\t100.00\t\t\t\t
  道路养护\t60.00\t60.00\t\t\t保障道路畅通。\t1、1-产出指标; 11-数量指标; 养护里程; 实施周期指标值:12公里; 年度指标值:12公里。
  培训经费\t40.00\t40.00\t\t\t提高业务能力。\t1、1-产出指标; 11-数量指标; 培训场次; 实施周期指标值:3场; 年度指标值:3场。

  """
