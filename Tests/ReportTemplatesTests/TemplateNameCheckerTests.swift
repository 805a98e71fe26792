import Testing

@testable import ReportTemplates

private func error(_ texts: [String: String]) -> TemplateError? {
  do {
    _ = try TemplateLibrary(texts: texts)
    return nil
  } catch { return error as? TemplateError }
}

@Test func anUnknownNameIsAnErrorWithItsLineAndTheNamesThereAre() {
  let found = error(["print/a": "{{title}}\n{{#units}}\n{{nmae}}\n{{/units}}"])
  #expect(found?.template == "print/a")
  #expect(found?.line == 3)
  #expect(found?.message == "“unit”里没有名称“nmae”")
  #expect(found?.remedy.contains("name") == true)
}

@Test func aNameIsLookedUpFromWhereItStands() {
  // A project's name is known within projects only; the document's names are known everywhere.
  #expect(error(["print/a": "{{#units}}{{#projects}}{{name}}{{moneyUnit}}{{/projects}}{{/units}}"]) == nil)
  #expect(error(["print/a": "{{#units}}{{#projects}}{{/projects}}{{goal}}{{/units}}"])?.message == "“unit”里没有名称“goal”")
  #expect(error(["print/a": "{{#hasUnits}}{{title}}{{/hasUnits}}{{^title}}{{name}}{{/title}}"])?.message
    == "“document”里没有名称“name”")
}

@Test func aDottedNameIsFollowed() {
  #expect(error(["print/a": "{{total.wan}}"]) == nil)
  #expect(error(["print/a": "{{total.wann}}"])?.message == "“amount”里没有名称“wann”")
  #expect(error(["print/a": "{{title.wan}}"])?.line == 1)
}

@Test func aPartialIsCheckedWhereItIsUsed() {
  let partial = ["print/partials/p": "一\n{{goal}}"]
  let sound = "{{#units}}{{#projects}}{{> print/partials/p}}{{/projects}}{{/units}}"
  #expect(error(partial.merging(["print/a": sound]) { $1 }) == nil)
  let found = error(partial.merging(["print/a": "{{> print/partials/p}}"]) { $1 })
  #expect(found?.template == "print/partials/p")
  #expect(found?.line == 2)
}

/// Every name whose value is a context says so in its description; the check of templates relies on it.
@Test func descriptionsNameTheContextsThatNamesLeadInto() {
  let names = Set(TemplateContract.contexts.map { $0.contextName })
  var seen: Set<String> = []
  func visit<Context: TemplateContext>(_ context: Context) {
    for field in Context.fields.list {
      let inner: (any TemplateContext)? = switch field.answer.value(context) {
      case .object(let object): object
      case .list(let list): list.first
      default: nil
      }
      let described = TemplateNameChecker.inner(of: field.text, among: names)
      if let inner {
        #expect(described == type(of: inner).contextName, "\(Context.contextName).\(field.name): \(field.text)")
        if seen.insert(Context.contextName + field.name).inserted { visit(inner) }
      }
    }
  }
  visit(document(smallBudget))
  #expect(seen.count > 20)
}

@Test func placesOfElementsAreMarked() {
  let text = "<p class=\"{{a}}>\">一<strong>二</strong>\n  <p>{{! <i> }}甲</p>"
  #expect(
    PlaceMarks.marked(text, template: "print/x")
      == "<?at print/x 1 1?><p class=\"{{a}}>\">一<?at print/x 1 20?><strong>二</strong>\n"
      + "  <?at print/x 2 3?><p>{{! <i> }}甲</p>")
}
