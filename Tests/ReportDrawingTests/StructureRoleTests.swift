import PDFFinishing
import ReportLayout
import Testing

@testable import ReportDrawing

struct StructureRoleTests {
  @Test(arguments: ElementRole.allCases) func anElementKeepsItsRole(role: ElementRole) {
    #expect(String(describing: StructureRole(role)) == String(describing: role))
  }

  /// What a document never has would be tested by nobody.
  @Test func noRoleIsThereForNothing() {
    let unused = Set(StructureRole.allCases).subtracting(ElementRole.allCases.map { StructureRole($0) })
    #expect(unused == [.span, .link], "pieces of elements")
  }
}
