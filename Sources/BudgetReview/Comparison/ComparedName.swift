/// A name in the form in which two years' names are compared: without spaces, marks and brackets, one width, one case.
struct ComparedName: Hashable {
  /// The name folded, its year kept.
  let folded: String
  /// Folded, without a year (2024年, 2024年度): 2023年科普经费 and 2024年科普经费 are one project.
  let undated: String
  /// `undated` as scalars, at most 200.
  let scalars: [Unicode.Scalar]
  /// What is left of `scalars` without the words that any project's name may hold.
  let core: [Unicode.Scalar]

  var isDated: Bool { folded != undated }

  private static let longest = 200
  private static let commonWords = WordFinder(
    ["经费", "项目", "资金", "工作", "专项", "补助", "补贴", "服务", "费用", "支出", "预算", "年度", "有关", "相关", "及", "和", "与", "费"])

  init(_ name: String) {
    let folded = Self.folded(name)
    self.folded = folded.string
    let undated = Self.withoutYear(folded)
    self.undated = undated.string
    let scalars = Array(undated.prefix(Self.longest))
    self.scalars = scalars
    var core: [Unicode.Scalar] = []
    var end = 0
    for match in Self.commonWords.matches(in: scalars) {
      core += scalars[end..<match.range.lowerBound]
      end = match.range.upperBound
    }
    self.core = core + scalars[end...]
  }

  /// Each two neighbouring scalars, without repeats; a single one stands for itself.
  var pairs: Set<UInt64> {
    guard scalars.count > 1 else { return Set(scalars.map { UInt64($0.value) }) }
    return Set(zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }

  /// How alike two names are, in hundredths: of the whole and of the core, whichever is less, so that 招商工作经费 and
  /// 科普工作经费 are not alike.
  func likeness(to other: ComparedName) -> Int {
    let whole = Self.likeness(scalars, other.scalars)
    if core.isEmpty, other.core.isEmpty { return whole }
    return min(whole, Self.likeness(core, other.core))
  }

  /// The scalars in common, in order, of those of both.
  private static func likeness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let all = left.count + right.count
    if all == 0 { return 0 }
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = scalar == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return 200 * row[right.count] / all
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      guard let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar, isKept(plain) else { continue }
      folded += plain.isLatin ? Array(plain.properties.lowercaseMapping.unicodeScalars) : [plain]
    }
    return folded
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter, .decimalNumber,
      .letterNumber, .otherNumber, .mathSymbol, .otherSymbol: true
    // What a mask leaves in a name (林××) counts; it is a mathematical symbol.
    default: false
    }
  }

  private static func withoutYear(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      let end = text.endOfDigits(from: index)
      guard end == index + 4, let year = text.number(in: index..<end), (1990...2099).contains(year) else {
        kept += text[index..<max(end, index + 1)]
        index = max(end, index + 1)
        continue
      }
      index = ["年度", "年"].first { text.has($0, at: end) }.map { end + $0.unicodeScalars.count } ?? end
    }
    // A name that is nothing but a year stays one.
    return kept.isEmpty ? text : kept
  }
}
