/// How a table is printed where nothing is damaged.
struct TableStyle {
  enum Commas: CaseIterable { case spaced, plain, none }

  var separator = "; "
  var colon = ":"
  var numberMark = "、"
  var dash = "-"
  /// , ( ) ; : % in names, goals and values.
  var isFullWidth = false
  var hasCurlyQuotes = false
  /// `21-经济效益指标` for `21-经济效益`.
  var hasLongClassNames = false
  var commas = Commas.spaced
  /// Amounts in 元 instead of 万元.
  var isInYuan = false
  var isPiped = false
  var totalName = "合计"

  static let sample = TableStyle()

  static func random(_ random: inout SeededRandom) -> TableStyle {
    guard !random.chance(0.3) else { return .sample }
    var style = TableStyle()
    style.separator = random.pick(["; ", "; ", ";", "；", "； "])
    style.colon = random.pick([":", ":", "：", ": "])
    style.numberMark = random.pick(["、", "、", "、", ".", "．"])
    style.dash = random.pick(["-", "-", "-", "－", "—"])
    style.isFullWidth = random.chance(0.5)
    style.hasCurlyQuotes = random.chance(0.5)
    style.hasLongClassNames = random.chance(0.3)
    style.commas = random.pick(Commas.allCases)
    style.totalName = random.pick(["合计", "合计", "合 计", "总计"])
    style.isInYuan = random.chance(0.1)
    return style
  }

  /// A name, goal or value as this style prints it; folding takes it back.
  func printed(_ text: String) -> String {
    guard isFullWidth || hasCurlyQuotes else { return text }
    var isOpen = false
    var result = ""
    for character in text {
      if character == "\"", hasCurlyQuotes {
        result.append(isOpen ? "”" : "“")
        isOpen.toggle()
      } else {
        result.append(isFullWidth ? Self.fullWidth[character] ?? character : character)
      }
    }
    return result
  }

  static let fullWidth: [Character: Character] = [
    ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "%": "％",
  ]

  /// An amount of 分; the empty text for nil.
  func printed(_ fen: Int?) -> String {
    guard let fen else { return "" }
    let hundredths = isInYuan ? fen : fen / 10_000
    var whole = String(hundredths / 100)
    if commas != .none {
      for position in stride(from: whole.count - 3, to: 0, by: -3) {
        whole.insert(",", at: whole.index(whole.startIndex, offsetBy: position))
      }
    }
    let cents = hundredths % 100
    let plain = whole + "." + (cents < 10 ? "0" : "") + String(cents)
    guard commas == .spaced else { return plain }
    return plain.replacing(",", with: ", ").replacing(".", with: ". ")
  }

  func className(_ level2: TableTruth.Class) -> String {
    hasLongClassNames && !level2.name.hasSuffix("指标") ? level2.name + "指标" : level2.name
  }
}
