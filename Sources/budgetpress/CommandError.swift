import BudgetReading
import BudgetReview
import PDFFinishing
import PDFLinearizing
import ReportLayout
import ReportRelease
import ReportTemplates

/// Why a command could not run, in Chinese: where, what, what to do; and the exit status that says so.
struct CommandError: Error {
  static let couldNotRun: Int32 = 2
  static let usage: Int32 = 64

  var place: String
  var message: String
  var remedy: String
  var status = couldNotRun

  /// `错误: place: message。remedy`, on one line.
  var text: String { "错误: \(place): \(message)。\(remedy)" }
}

extension CommandError {
  init(_ error: any Error) {
    switch error {
    case let error as CommandError: self = error
    case let error as ReadingError:
      self.init(error.path, error.line, error.message, error.remedy)
    case let error as TemplateError:
      self.init("模板 \(error.template)", error.line, error.message, error.remedy)
    case let error as LayoutError:
      let column = error.column.map { ":\($0)" } ?? ""
      self.init(error.line.map { "\(error.place):\($0)\(column)" } ?? error.place, nil, error.message, error.remedy)
    case let error as ReleaseError:
      self.init(error.path, nil, error.message, error.remedy)
    case let error as PDFFinishingError:
      self.init(
        "生成的 PDF", nil, "不合 PDF/A 和 PDF/UA 的要求（\(error)），没有写出", "请把这条信息和所用的模板报告给维护者")
    case let error as PDFLinearizingError:
      self.init("生成的 PDF", nil, "不能排成供网页浏览的次序（\(error)），没有写出", "请把这条信息报告给维护者")
    case let leak as LeakAudit.Leak:
      self.init(leak.place, nil, "其中有应当遮盖的个人信息“\(leak.masked)”，没有写出任何文件", "请把这条信息报告给维护者；模板里写死的姓名请删去")
    default:
      self.init("程序", nil, "出现意外错误（\(error)）", "请把这条信息报告给维护者")
    }
  }

  private init(_ place: String, _ line: Int?, _ message: String, _ remedy: String) {
    self.init(place: line.map { "\(place):\($0)" } ?? place, message: message, remedy: remedy)
  }
}
