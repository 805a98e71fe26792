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
      #expect(name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) }, "\(name)")
    }
  }
}
