import Glibc
import PDFFinishing
import CairoDrawing

// FinishPages FONTS PAGES [OUT [LEVEL]]: draws tagged pages like a budget's tables, finishes them on the way and prints
// what that took.

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func peakMiB() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Who is told of elements and of the parts that are drawn next.
struct Announcer {
  var add: (StructureRole, Int, ElementNote?) throws -> Int
  var beginPage: (Int) -> Void
  var show: (Int, StructureRole) throws -> Void
}

/// Draws the pages; `announcer` is told of each element and part before it is drawn.
func draw(_ drawing: CairoDrawing, pages: Int, _ announcer: Announcer) throws {
  for page in 0..<pages {
    var tint = PartTint.none
    func part(_ element: Int, _ role: StructureRole, _ draw: () -> Void) throws {
      try announcer.show(element, role)
      tint = tint.next
      drawing.color(red: tint.shifted(red: 0))
      draw()
    }
    announcer.beginPage(page + 1)
    try part(try announcer.add(.heading1, 0, nil), .heading1) {
      drawing.text("第\(page + 1)表 一般公共预算支出表", 30, 20, size: 14)
    }
    let table = try announcer.add(.table, 0, nil)
    for row in 0..<10 {
      let line = try announcer.add(.tableRow, table, nil)
      for column in 0..<4 {
        let place = (x: 30 + Double(column) * 90, y: 60 + Double(row) * 20)
        let role = row == 0 ? StructureRole.headerCell : .cell
        try part(try announcer.add(role, line, row == 0 ? .header(.column) : nil), role) {
          let amount = "\((page * 37 + row * 911 + column * 13) % 1000),\(100 + (page * 7 + row) % 900).00"
          drawing.text(column == 0 ? "\(2_010_101 + row)" : column == 1 ? "行政运行支出" : amount, place.x, place.y)
        }
      }
    }
    drawing.color(red: 0)
    for row in 0..<10 { drawing.rectangle(30, 78 + Double(row) * 20, 340, 0.5) }
    drawing.text("— \(page + 1) —", 180, 375)
    drawing.endPage()
  }
}

func run() throws {
  let arguments = CommandLine.arguments
  guard arguments.count >= 3, let pages = Int(arguments[2]) else { throw PDFUsage() }
  let output = arguments.count > 3 ? fopen(arguments[3], "wb") : nil
  var size = 0
  guard let date = PDFDate(iso8601: "2026-01-02T03:04:05+08:00") else { throw PDFUsage() }
  let properties = PDFProperties(
    title: "测试", producer: "budgetpress", language: "zh-CN", created: date, modified: date)
  var finisher = try PDFFinisher(
    level: arguments.count > 4 ? Int(arguments[4]) ?? 6 : 6
  ) { bytes in
    size += bytes.count
    if let output { fwrite(bytes, 1, bytes.count, output) }
  }
  var finishing = 0.0
  var drawn = 0
  var failure: (any Error)?
  // Cairo writes a few bytes at a time; asking the clock that often would cost more than the work.
  var waiting: [UInt8] = []
  func feed() {
    let start = seconds()
    do { try finisher.feed(waiting) } catch { failure = failure ?? error }
    waiting.removeAll(keepingCapacity: true)
    finishing += seconds() - start
  }
  let start = seconds()
  guard
    let drawing = CairoDrawing(
      fonts: arguments[1],
      write: { bytes in
        drawn += bytes.count
        waiting.append(contentsOf: bytes)
        if waiting.count > 1 << 16 { feed() }
      })
  else { throw PDFUsage() }
  try draw(
    drawing, pages: pages,
    Announcer(
      add: { try finisher.add($0, in: $1, note: $2) }, beginPage: { finisher.beginPage(label: .number($0)) },
      show: { try finisher.add(partOf: $0, as: $1) }))
  guard drawing.finish() else { throw PDFUsage() }
  feed()
  if let failure { throw failure }
  let last = seconds()
  try finisher.finish(properties: properties)
  finishing += seconds() - last
  if let output { fclose(output) }
  let whole = seconds() - start
  let per = 1000 / Double(pages)
  print("\(pages) pages, \(drawn) -> \(size) bytes, \(peakMiB()) MiB")
  print("\(whole * per) ms a page, \(finishing * per) of it finishing")
}

struct PDFUsage: Error {}

try run()
