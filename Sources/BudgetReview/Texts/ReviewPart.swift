import BudgetModel

/// Some of a subject's texts, in a form that is quick to search.
struct ReviewPart: Sendable {
  /// The budget's year.
  let year: Int?
  let settings: ReviewSettings
  let projects: [ReviewedProject]
  /// Those of all its projects.
  let indicators: [ReviewedIndicator]
  /// Every text of every project, or those outside projects.
  let texts: [ReviewedText]
  /// What of each text is personal data.
  let personalData: [PersonalFind]

  init(of subject: ReviewSubject, projects: [ReviewedProject]) {
    self.init(of: subject, projects: projects, texts: projects.flatMap(\.texts))
  }

  init(of subject: ReviewSubject, texts: [ReviewedText]) {
    self.init(of: subject, projects: [], texts: texts)
  }

  /// Of projects only the texts that have one of the traits, or may hold personal data.
  init(of subject: ReviewSubject, textsOf projects: some Sequence<Project>, with traits: TextTraits) {
    self.init(of: subject, texts: projects.flatMap { ReviewedProject.texts(of: $0, with: traits) })
  }

  private init(of subject: ReviewSubject, projects: [ReviewedProject], texts: [ReviewedText]) {
    year = subject.budget.year
    settings = subject.settings
    self.projects = projects
    indicators = projects.flatMap(\.indicators)
    self.texts = texts
    personalData = texts.flatMap { text in PersonalDataFinder.find(in: text).map { (text, $0) } }
  }
}

/// A piece of personal data with the text in which it is.
typealias PersonalFind = (text: ReviewedText, datum: PersonalDatum)
