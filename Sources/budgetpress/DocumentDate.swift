import BudgetModel
import Foundation

/// What documents are dated by, never the clock, so that the same input gives the same bytes: report.yaml's date, else
/// `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible builds have it), else the first of January of the budget
/// year.
enum DocumentDate {
  /// As `PDFWriter` takes it: a day, or a moment with its offset.
  static func text(
    settings: ReportSettings, year: Int?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> String {
    if let date = settings.date { return date.iso8601 }
    if let epoch = environment["SOURCE_DATE_EPOCH"] {
      // The last second of the year 9999.
      guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
        throw CommandError(
          place: "环境变量 SOURCE_DATE_EPOCH", message: "“\(epoch)”不是 1970 年以来的秒数", remedy: "请改正，或不设置它")
      }
      return Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }
    return year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }?.iso8601 ?? "1970-01-01"
  }
}
