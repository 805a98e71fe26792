import Foundation

/// Turns other spreadsheet files into `.xlsx` through LibreOffice, where it is installed.
public struct OfficeConverter: Sendable {
  static let secondsLimit = 120
  private let folders: [String]

  /// - Parameter searchPath: folders to look for programs in, as in `PATH`.
  public init(searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "") {
    folders = searchPath.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The file as `.xlsx`; files of the formats `ole` (taken for `.xls`), `ods`, `xlsb` and `html` can be converted.
  ///
  /// - Throws: `SpreadsheetError` when LibreOffice is missing, fails or takes longer than two minutes.
  public func xlsx(from bytes: [UInt8], format: SpreadsheetFormat) throws -> [UInt8] {
    if format == .ole { try Self.requireWorkbook(Data(bytes)) }
    guard let fileExtension = Self.fileExtension(format), let office = program("soffice"),
      let timeLimit = program("timeout")
    else {
      throw SpreadsheetError(
        message: "\(Self.name(format))不能直接读取", remedy: "需要 LibreOffice；或请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx")
    }
    let folder = try privateFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("table.\(fileExtension)")
    try Data(bytes).write(to: input)
    let limit = ["-k", "5", "\(Self.secondsLimit)"]
    try run(timeLimit, limit + [office] + Self.arguments(input, format, in: folder), in: folder)
    return try result(in: folder)
  }

  /// The container's directory names its streams in UTF-16; without a workbook LibreOffice would read it as a text.
  private static func requireWorkbook(_ file: Data) throws {
    func holds(_ stream: String) -> Bool {
      file.range(of: Data(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) != nil
    }
    if holds("EncryptedPackage") {
      throw SpreadsheetError(message: "工作簿有密码", remedy: "请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx")
    }
    guard holds("Workbook") || holds("Book") else {
      throw SpreadsheetError(message: "旧版 Office 文档中没有工作簿，或已损坏", remedy: "请换成表格；原文件打得开时，另存为 .xlsx")
    }
  }

  private static func name(_ format: SpreadsheetFormat) -> String {
    switch format {
    case .ole: "旧版 Office 文档（.xls、.et）"
    case .ods: "OpenDocument 电子表格（.ods）"
    case .xlsb: "二进制的 Excel 工作簿（.xlsb）"
    case .html: "网页形式的表格"
    default: "此格式的文件"
    }
  }

  private static func fileExtension(_ format: SpreadsheetFormat) -> String? {
    switch format {
    case .ole: "xls"
    case .ods: "ods"
    case .xlsb: "xlsb"
    case .html: "html"
    default: nil
    }
  }

  private static func arguments(_ input: URL, _ format: SpreadsheetFormat, in folder: URL) -> [String] {
    // Or a web page is taken for a text document.
    let filter = format == .html ? ["--infilter=HTML (StarCalc)"] : []
    return filter + [
      "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless", "--norestore",
      "--nolockcheck", "--convert-to", "xlsx", "--outdir", folder.appendingPathComponent("out").path, input.path,
    ]
  }

  private func program(_ name: String) -> String? {
    folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A new folder that nobody else can read or write.
  private func privateFolder() throws -> URL {
    var template = Array((NSTemporaryDirectory() + "/budgetpress-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw SpreadsheetError(message: "无法建立临时文件夹", remedy: "请检查临时目录的权限和剩余空间")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return URL(fileURLWithPath: path, isDirectory: true)
  }

  /// `timeout` ends the whole process group: LibreOffice starts children that outlive their parent.
  private func run(_ program: String, _ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": folders.joined(separator: ":"), "HOME": folder.path, "TMPDIR": folder.path, "LANG": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw Self.failed("无法启动") }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let isLate = [124, 137].contains(process.terminationStatus)
      throw Self.failed(isLate ? "超过 \(Self.secondsLimit) 秒未完成" : "退出码 \(process.terminationStatus)")
    }
  }

  private func result(in folder: URL) throws -> [UInt8] {
    let output = folder.appendingPathComponent("out/table.xlsx")
    guard let size = try? output.resourceValues(forKeys: [.fileSizeKey]).fileSize else { throw Self.failed("没有产出") }
    guard size <= ZipArchive.totalLimit else { throw SpreadsheetError.tooLarge("转换后的文件有 \(size) 字节") }
    return [UInt8](try Data(contentsOf: output))
  }

  private static func failed(_ why: String) -> SpreadsheetError {
    SpreadsheetError(message: "LibreOffice 转换失败：\(why)", remedy: "请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重试")
  }
}
