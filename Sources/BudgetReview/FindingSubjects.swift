import BudgetModel

/// Whom findings concern, told by their places.
final class FindingSubjects {
  let rows: ProjectRows
  let budget: Budget
  /// That of the finding before: findings come by their places, and several are mostly of one project.
  private var last: (place: ProjectRows.Place, subjects: [ReviewedFinding.Subject])?

  init(rows: ProjectRows, budget: Budget) {
    self.rows = rows
    self.budget = budget
  }

  func entry(of finding: Finding) -> ReviewedFinding {
    let related = finding.related
    if related.isEmpty {
      let place = rows.project(at: finding.source)
      return ReviewedFinding(finding: finding, subjects: subjects(at: place), place: place, reason: nil)
    }
    let places = places(of: [finding.source] + related)
    // What concerns several projects belongs to none of them.
    return ReviewedFinding(
      finding: finding, subjects: places.map(subject), place: places.count == 1 ? places.first : nil, reason: nil)
  }

  /// The projects' places, each once, in order.
  private func places(of sources: [SourceLocation]) -> [ProjectRows.Place] {
    var places: [ProjectRows.Place] = []
    // Thousands of places come mostly in order, so that none has to be looked for.
    var seen: Set<ProjectRows.Place>?
    for case let place? in sources.lazy.map(rows.project) where place != places.last {
      if seen == nil, let last = places.last, place < last { seen = Set(places) }
      if seen?.insert(place).inserted ?? true { places.append(place) }
    }
    return places
  }

  private func subjects(at place: ProjectRows.Place?) -> [ReviewedFinding.Subject] {
    guard let place else { return [] }
    if let last, last.place == place { return last.subjects }
    let subjects = [subject(at: place)]
    last = (place, subjects)
    return subjects
  }

  private func subject(at place: ProjectRows.Place) -> ReviewedFinding.Subject {
    ReviewedFinding.Subject(
      unit: budget.units[place.unit].name, project: budget.units[place.unit].projects[place.project].name)
  }
}
