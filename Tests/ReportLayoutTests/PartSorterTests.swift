import Testing

@testable import ReportLayout

/// How a page's items become parts of elements.
struct PartSorterTests {
  private var sorter = PartSorter(count: 0)

  private mutating func add(_ item: Int, to element: Int, isAside: Bool = false, isForeign: Bool = false) {
    var part = PageParts.Part(element: element, role: .cell)
    part.isForeign = isForeign
    sorter.add(item, to: part, isAside: isAside)
  }

  /// Each part's element with its items.
  private func sorted() -> [[Int]] {
    let (parts, items) = sorter.sorted()
    return parts.map { [$0.element] + items[$0.items] }
  }

  @Test mutating func linesOfCellsThatAreDrawnInTurnsAreOnePartEach() {
    for (item, element) in [7, 8, 9, 7, 9, 8, 10].enumerated() { add(item, to: element) }
    #expect(sorted() == [[7, 0, 3], [8, 1, 5], [9, 2, 4], [10, 6]])
  }

  @Test mutating func elementsStandInTheOrderInWhichTheyFirstAppear() {
    for (item, element) in [5, 2, 9, 2, 1].enumerated() { add(item, to: element) }
    #expect(sorted() == [[5, 0], [2, 1, 3], [9, 2], [1, 4]])
  }

  @Test mutating func whatStandsAsideIsApart() {
    add(0, to: 3)
    add(1, to: 3, isAside: true)
    add(2, to: 3)
    #expect(sorted() == [[3, 0, 2], [3, 1]])
  }

  @Test mutating func anotherLanguageAndALinkBeginAnotherPart() {
    add(0, to: 3)
    add(1, to: 4)
    add(2, to: 3, isForeign: true)
    var link = PageParts.Part(element: 3, role: .paragraph)
    link.link = 0
    sorter.add(3..<5, as: link, isAside: false)
    add(5, to: 3)
    add(6, to: 3)
    #expect(sorted() == [[3, 0], [3, 2], [3, 3, 4], [3, 5, 6], [4, 1]])
  }
}
