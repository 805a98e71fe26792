import Testing

@testable import ReportTemplates

@Test func noContextDeclaresANameTwice() {
  for context in TemplateContract.contexts {
    #expect(Set(context.names).count == context.names.count, "\(context.contextName)")
  }
}

@Test func contextsHaveDifferentNames() {
  let names = TemplateContract.contexts.map { $0.contextName }
  #expect(Set(names).count == names.count)
}

@Test func everyNameCanBeWrittenInATemplate() {
  for context in TemplateContract.contexts {
    for name in context.names {
      #expect(name.wholeMatch(of: /[A-Za-z0-9]+/) != nil, "\(name)")
    }
  }
}
