import BudgetModel
import BudgetReading
import Foundation

/// The real input, read once.
enum Sample {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Samples/huadu-2024").path
  static let table = folder + "/budget.txt"
  static let input = Result { try BudgetReader.read([folder]) }

  static func budget() throws -> Budget { try input.get().budget }
  static func projects() throws -> [Project] { try budget().units.flatMap(\.projects) }

  /// The table's cells: line → cells.
  static func cells() throws -> [Int: [String]] {
    let lines = try String(contentsOfFile: table, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(uniqueKeysWithValues: zip(1..., cells))
  }
}
