import XMLReading

/// How numbers are shown: only what changes what a reader of the sheet takes them for.
enum XLSXNumberStyle: Hashable {
  case plain, percent, date

  init(formatCode: String) {
    self = .plain
    var scalars = formatCode.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\"":
        while let quoted = scalars.next(), quoted != "\"" {}
      case "[":
        var inside = ""
        while let bracketed = scalars.next(), bracketed != "]" { inside.unicodeScalars.append(bracketed) }
        // `[h]:mm` is a length of time, not a moment: as a date it would be wrong.
        if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) {
          self = .plain
          return
        }
      case "\\", "_", "*":
        _ = scalars.next()
      case "y", "Y", "m", "M", "d", "D", "h", "H":
        self = .date
      case "%":
        if self == .plain { self = .percent }
      default:
        break
      }
    }
  }

  /// Formats that every file may use without writing them out; 27 to 58 are those of Chinese Excel.
  init(builtin id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...22, 27...36, 45...45, 47...47, 50...58: self = .date
    default: self = .plain
    }
  }
}

/// The number styles that cells name by index.
struct XLSXStyles {
  private var styles: [XLSXNumberStyle] = []

  init() {}

  init(part: String, of package: XLSXPackage) throws {
    var custom: [Int: XLSXNumberStyle] = [:]
    var isInCellFormats = false
    try package.events(of: part) { event in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes.local("numFmtId").flatMap(Int.init), let code = attributes.local("formatCode") {
          custom[id] = XLSXNumberStyle(formatCode: code)
        }
      case .start("cellXfs", _): isInCellFormats = true
      case .end("cellXfs"): isInCellFormats = false
      case .start("xf", let attributes) where isInCellFormats:
        let id = attributes.local("numFmtId").flatMap(Int.init) ?? 0
        styles.append(custom[id] ?? XLSXNumberStyle(builtin: id))
      default: break
      }
    }
  }

  /// A style that the file does not hold is plain.
  subscript(index: Int) -> XLSXNumberStyle {
    styles.indices.contains(index) ? styles[index] : .plain
  }
}
