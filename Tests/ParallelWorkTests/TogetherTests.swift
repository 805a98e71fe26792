import ParallelWork
import Testing

struct TogetherTests {
  private struct Fault: Error, Equatable { var number: Int }

  @Test func bothAreMade() throws {
    let (number, text) = together({ 7 }, { "七" })
    #expect(number == 7 && text == "七")
  }

  @Test func theFirstErrorIsThrown() {
    #expect(throws: Fault(number: 1)) {
      try together({ throw Fault(number: 1) }, { throw Fault(number: 2) })
    }
    #expect(throws: Fault(number: 2)) { try together({ 1 }, { throw Fault(number: 2) }) }
  }
}
