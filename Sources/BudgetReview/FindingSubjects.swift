import BudgetModel

/// Whom findings concern, told by their places.
struct FindingSubjects {
  let rows: ProjectRows
  let budget: Budget
  /// That of the finding before: findings come by their places, and several are mostly of one project.
  private var last: (place: ProjectRows.Place, subjects: [ReviewedFinding.Subject])?

  init(rows: ProjectRows, budget: Budget) {
    self.rows = rows
    self.budget = budget
  }

  mutating func entry(of finding: Finding) -> ReviewedFinding {
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
    var seen: Set<ProjectRows.Place> = []
    // Of a project's several indicators the first is enough.
    var last: ProjectRows.Place?
    for source in sources {
      guard let place = rows.project(at: source), place != last else { continue }
      last = place
      if seen.insert(place).inserted { places.append(place) }
    }
    return places
  }

  private mutating func subjects(at place: ProjectRows.Place?) -> [ReviewedFinding.Subject] {
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
