import ForkedWork
import Foundation

/// Makes the planned documents, several at once, each in a process of its own: Pango is not for threads.
struct DocumentPress {
  var documents: Documents
  var plan: [PlannedDocument]
  /// How many at once; 1: all in this process.
  var jobs: Int

  /// Hands on each document as soon as it is made, in no order: the same bytes however many are made at once.
  func run(take: (_ place: Int, _ made: MadeDocument) throws -> Void) throws {
    var progress = BuildProgress(documents: plan.count)
    defer { progress.end() }
    progress.show()
    func finish(_ place: Int, _ made: MadeDocument) throws {
      try take(place, made)
      progress.finished(plan[place].name, pages: made.pages)
    }
    if min(jobs, plan.count) <= 1 {
      for (place, document) in plan.enumerated() { try finish(place, documents.made(document)) }
      return
    }
    let work = ForkedWork(
      count: plan.count, processes: jobs, encode: { WorkError.bytes(of: $0) }, decode: { WorkError.error(from: $0) })
    do {
      try work.run { place in
        let made = try documents.made(plan[place])
        return [Array(String(made.pages).utf8), made.bytes, made.webCopy]
      } take: { place, parts in
        let pages = Int(String(decoding: parts[0], as: UTF8.self)) ?? 0
        try finish(place, MadeDocument(pages: pages, bytes: parts[1], webCopy: parts[2]))
      } wait: {
        progress.show()
      }
    } catch let error as ForkedWorkError { throw commandError(error) }
  }

  private func commandError(_ error: ForkedWorkError) -> CommandError {
    let remedy = "没有写出任何文件；可能是内存不够，请用 --jobs 1 再运行，仍然如此时请报告给维护者"
    switch error {
    case .system(let number):
      return CommandError(place: "--jobs \(jobs)", message: "不能同时排版几个文件（系统错误 \(number)）", remedy: remedy)
    case .ended(let piece, let ending):
      let how = switch ending {
      case .signal(let number): "信号 \(number)"
      case .status(let number): "退出状态 \(number)"
      }
      return CommandError(
        place: piece.map { plan[$0].name } ?? "--jobs \(jobs)", message: "排版时程序意外中断（\(how)）", remedy: remedy)
    }
  }
}

/// An error as bytes, from the process that made a document to the one that reports it.
private struct WorkError: Codable {
  var place: String
  var message: String
  var remedy: String
  var status: Int32

  static func bytes(of error: any Error) -> [UInt8] {
    let error = CommandError(error)
    let coded = WorkError(place: error.place, message: error.message, remedy: error.remedy, status: error.status)
    return (try? JSONEncoder().encode(coded)).map(Array.init) ?? []
  }

  static func error(from bytes: [UInt8]) -> CommandError {
    guard let coded = try? JSONDecoder().decode(WorkError.self, from: Data(bytes)) else {
      return CommandError(place: "程序", message: "排版时出现意外错误", remedy: "请报告给维护者")
    }
    return CommandError(place: coded.place, message: coded.message, remedy: coded.remedy, status: coded.status)
  }
}
