/// Characters that OCR takes for one another.
enum GlyphConfusion {
  static let similar: [Character: [Character]] = [
    "年": ["车", "午", "牛"], "度": ["庞", "废", "庋"], "指": ["措", "拍", "捐"], "标": ["栉", "杯", "际"], "值": ["植", "直", "偱"],
    "实": ["买", "卖"], "施": ["拖", "旅", "迤"], "周": ["同", "用", "問"], "期": ["斯", "朗"], "产": ["户", "严"], "出": ["岀", "山"],
    "效": ["郊", "较"], "益": ["盖", "盆"], "满": ["潢", "蒲"], "意": ["竟", "懑"], "数": ["敎", "教"], "量": ["里", "童"],
    "质": ["贡", "盾"], "时": ["吋", "对"], "成": ["咸", "戌"], "本": ["木", "夲"], "经": ["泾", "轻"], "济": ["挤", "齐"],
    "社": ["杜", "祉"], "会": ["公", "合"], "生": ["牛", "主"], "态": ["志", "恋"], "可": ["叮", "司"], "持": ["特", "待"],
    "续": ["绩", "读"], "影": ["彰"], "响": ["晌", "向"], "服": ["股"], "务": ["夯", "各"], "对": ["刘", "时"], "象": ["像", "众"],
    "环": ["坏"], "境": ["镜"],
  ]

  /// Letters for the digits of a number; nil when it holds none that look like one.
  static func lettered(_ digits: String, _ random: inout SeededRandom) -> String? {
    var result = ""
    var changed = false
    for digit in digits {
      let letters: [Character] = digit == "1" ? ["l", "I"] : digit == "0" ? ["O", "o"] : []
      let takes = !letters.isEmpty && (!changed || random.chance(0.5))
      result.append(takes ? random.pick(letters) : digit)
      changed = changed || takes
    }
    return changed ? result : nil
  }

  /// The text with one of its characters misread; nil when none is known to be.
  static func misread(_ text: String, _ random: inout SeededRandom) -> String? {
    var characters = Array(text)
    let places = characters.indices.filter { similar[characters[$0]] != nil }
    guard !places.isEmpty else { return nil }
    let place = random.pick(places)
    characters[place] = random.pick(similar[characters[place]] ?? [])
    return String(characters)
  }
}
