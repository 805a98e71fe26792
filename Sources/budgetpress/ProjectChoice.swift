import BudgetModel
import BudgetReading
import Foundation
import ReportTemplates

/// Projects that the user chose by `--projects`: a file with a name a line, or a pattern.
struct ProjectChoice {
  private static let mostBytes = 1 << 20

  let given: String
  let budget: ReviewedBudget
  /// The one unit to choose in; nil: all of them.
  let unit: Int?

  /// In the order of the budget; units are counted in what is chosen from.
  ///
  /// - Throws: `CommandError` when a name is unknown, or stands for projects of several units.
  func places() throws -> [ProjectPlace] {
    let list = FileManager.default.contents(atPath: given)
    let chosen = try list.map(listed) ?? matching()
    return chosen.sorted { ($0.unit, $0.project) < ($1.unit, $1.project) }.map { place in
      ProjectPlace(unit: unit == nil ? place.unit : 0, project: place.project)
    }
  }

  private struct Candidate {
    var place: ProjectPlace
    var unit: String
    var name: String
  }

  private var candidates: [Candidate] {
    budget.budget.units.enumerated().filter { unit == nil || unit == $0.offset }.flatMap { index, unit in
      unit.projects.enumerated().map {
        Candidate(place: ProjectPlace(unit: index, project: $0), unit: unit.name, name: $1.name)
      }
    }
  }

  // MARK: A list

  private func listed(_ data: Data) throws -> Set<ProjectPlace> {
    guard data.count <= Self.mostBytes else {
      throw failure(at: given, "项目名单超过 1 MiB", "请每行只写一个项目名称")
    }
    let text = try TextDecoder(path: given).decode(Array(data))
    let candidates = candidates
    let byName = Dictionary(grouping: candidates, by: \.name)
    var chosen: Set<ProjectPlace> = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let parts = line.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      guard let name = parts.last else { continue }
      let place = "\(given):\(index + 1)"
      guard parts.count <= 2 else { throw failure(at: place, "这一行多于两栏", "请写成“项目名称”，或“单位名称<Tab>项目名称”") }
      let named = (byName[name] ?? []).filter { parts.count == 1 || $0.unit == parts[0] }
      guard let first = named.first else { throw unknown(parts.joined(separator: "\t"), at: place, among: candidates) }
      if Set(named.map(\.unit)).count > 1 {
        let units = named.map { shown($0.unit) }.joined(separator: "、")
        throw failure(at: place, "几个单位都有项目“\(shown(first.name))”", "请写成“单位名称<Tab>项目名称”，有这个项目的单位：\(units)")
      }
      chosen.formUnion(named.map(\.place))
    }
    guard !chosen.isEmpty else { throw failure(at: given, "项目名单是空的", "请每行写一个项目名称") }
    return chosen
  }

  // MARK: A pattern

  private func matching() throws -> Set<ProjectPlace> {
    let isGlob = given.contains { "*?".contains($0) }
    let candidates = candidates
    let chosen = candidates.filter { isGlob ? Wildcard.matches($0.name, given) : $0.name.contains(given) }
    guard !chosen.isEmpty else { throw unknown(given, at: "--projects \(given)", among: candidates) }
    return Set(chosen.map(\.place))
  }

  // MARK: Errors

  private func unknown(_ name: String, at place: String, among candidates: [Candidate]) -> CommandError {
    let wanted = name.split(separator: "\t").last.map(String.init) ?? name
    let nearest = Likeness.nearest(to: wanted, among: candidates.map(\.name)).map { candidates[$0] }
    let hint = nearest.map { "最接近的是“\(shown($0.name))”（\(shown($0.unit))）" } ?? "预算中没有项目"
    let message = "没有项目“\(name.replacingOccurrences(of: "\t", with: " · "))”，也没有这个名称的文件"
    return failure(at: place, place.hasPrefix("--") ? message : "没有项目“\(name.replacingOccurrences(of: "\t", with: " · "))”", hint)
  }

  private func failure(at place: String, _ message: String, _ remedy: String) -> CommandError {
    CommandError(place: place, message: message, remedy: remedy, status: CommandError.usage)
  }

  /// Names of the budget are said without personal data.
  private func shown(_ name: String) -> String { budget.review.mask.masked(name) }
}
