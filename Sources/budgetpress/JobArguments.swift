import ArgumentParser
import Foundation

/// How many documents are made at once, the same for every subcommand that makes many.
struct JobArguments: ParsableArguments {
  @Option(help: ArgumentHelp("同时排版几个 PDF。未写明时与处理器的核数相同；生成的文件与此无关。", valueName: "个数"))
  var jobs: Int?

  /// More would only use memory.
  private static let most = 256

  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, !(1...Self.most).contains(jobs) { throw ValidationError("--jobs 应为 1 到 \(Self.most) 的整数") }
  }
}
