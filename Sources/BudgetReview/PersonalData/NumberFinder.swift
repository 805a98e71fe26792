/// Finds numbers that belong to a person: identity, bank card, telephone, plate, and e-mail and home addresses.
enum NumberFinder {
  static func find(in text: [Unicode.Scalar]) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var index = 0
    while index < text.count {
      if let datum = plate(at: index, in: text) ?? email(at: index, in: text) {
        found.append(datum)
        index = datum.range.upperBound
      } else if text[index].isDigit || text[index] == "+" {
        let run = digits(from: index, in: text)
        if let datum = number(run, in: text) { found.append(datum) }
        index = max(run.range.upperBound, index + 1)
      } else {
        if let datum = address(at: index, in: text) { found.append(datum) }
        index += 1
      }
    }
    return found
  }

  // MARK: Digits

  /// Digits, also with single blanks or dashes between them, and the X that ends an identity number.
  private static func digits(
    from start: Int, in text: [Unicode.Scalar]
  ) -> (range: Range<Int>, value: [Unicode.Scalar]) {
    var value: [Unicode.Scalar] = []
    var index = start
    var end = start
    if text[index] == "+" { index += 1 }
    while index < text.count {
      if text[index].isDigit {
        value.append(text[index])
        index += 1
        end = index
      } else if !value.isEmpty, text[index] == "-" || text[index] == " ", index + 1 < text.count, text[index + 1].isDigit {
        index += 1
      } else {
        break
      }
    }
    if value.count == 17, end < text.count, text[end] == "X" || text[end] == "x" {
      value.append("X")
      end += 1
    }
    return (start..<max(end, start), value)
  }

  private static func number(
    _ run: (range: Range<Int>, value: [Unicode.Scalar]), in text: [Unicode.Scalar]
  ) -> PersonalDatum? {
    let before = run.range.lowerBound > 0 ? text[run.range.lowerBound - 1] : " "
    let after = run.range.upperBound < text.count ? text[run.range.upperBound] : " "
    let isDecimal = after == "." && run.range.upperBound + 1 < text.count && text[run.range.upperBound + 1].isDigit
    if before.isLatin || before == "." || after.isLatin || isDecimal { return nil }
    let kind: PersonalDatum.Kind
    var value = run.value
    if value.count == 13, value[0] == "8", value[1] == "6" { value = Array(value.dropFirst(2)) }
    if isIdentity(value) {
      kind = .identityNumber
    } else if isMobile(value) {
      kind = .mobilePhone
    } else if isCard(run.value) {
      kind = .bankCard
    } else if isLandline(text[run.range]) {
      kind = .landline
    } else {
      return nil
    }
    return PersonalDatum(kind: kind, range: run.range, masked: masked(text[run.range]))
  }

  /// The first three digits stay, the others become ×: the length can still be seen.
  static func masked(_ number: ArraySlice<Unicode.Scalar>) -> String {
    var seen = 0
    return number.map { scalar -> Unicode.Scalar in
      guard scalar.isDigit || scalar.isLatin else { return scalar }
      seen += 1
      return seen <= 3 ? scalar : "×"
    }.string
  }

  /// 18 places with a date of birth and the check of GB 11643.
  static func isIdentity(_ value: [Unicode.Scalar]) -> Bool {
    guard value.count == 18, value[..<17].allSatisfy(\.isDigit), value[0] != "0",
      let year = value.number(in: 6..<10), let month = value.number(in: 10..<12), let day = value.number(in: 12..<14),
      (1900...2099).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(value, weights).reduce(0) { $0 + $1.0.digit * $1.1 }
    let checks: [Unicode.Scalar] = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"]
    return checks[sum % 11] == value[17]
  }

  /// 16 to 19 digits that begin as bank cards do and pass Luhn's check.
  static func isCard(_ value: [Unicode.Scalar]) -> Bool {
    guard (16...19).contains(value.count), value.allSatisfy(\.isDigit) else { return false }
    guard value.has("62", at: 0) || value[0] == "4" || value[0] == "5" || value.has("9", at: 0) || value.has("3", at: 0)
    else { return false }
    let sum = value.reversed().enumerated().reduce(0) { sum, place in
      let digit = place.element.digit * (place.offset % 2 == 1 ? 2 : 1)
      return sum + (digit > 9 ? digit - 9 : digit)
    }
    return sum % 10 == 0 && Set(value).count > 2
  }

  private static func isMobile(_ value: [Unicode.Scalar]) -> Bool {
    value.count == 11 && value[0] == "1" && value[1].isDigit && value[1].digit >= 3
  }

  /// `020-12345678`.
  private static func isLandline(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let area = parts.first, let number = parts.last, area.first == "0" else { return false }
    return (3...4).contains(area.count) && (7...8).contains(number.count) && number.allSatisfy(\.isDigit)
  }

  // MARK: Others

  static let provinces = ScalarSet("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars)

  /// 粤A12345, 粤A·D12345: five or six places with at least two digits.
  private static func plate(at index: Int, in text: [Unicode.Scalar]) -> PersonalDatum? {
    guard provinces.contains(text[index]), index + 6 < text.count, (0x41...0x5A).contains(text[index + 1].value) else {
      return nil
    }
    var start = index + 2
    if "·•-".unicodeScalars.contains(text[start]) { start += 1 }
    var end = start
    while end < text.count, text[end].isDigit || (0x41...0x5A).contains(text[end].value) { end += 1 }
    guard (5...6).contains(end - start), text[start..<end].count(where: \.isDigit) >= 2 else { return nil }
    let crosses = String(repeating: "×", count: end - start)
    return PersonalDatum(kind: .plate, range: index..<end, masked: text[index..<start].string + crosses)
  }

  private static func email(at index: Int, in text: [Unicode.Scalar]) -> PersonalDatum? {
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLatin || scalar.isDigit || "._-+".unicodeScalars.contains(scalar)
    }
    guard text[index].isLatin || text[index].isDigit, index == 0 || !isPart(text[index - 1]) else { return nil }
    var at = index
    while at < text.count, isPart(text[at]) { at += 1 }
    guard at < text.count, text[at] == "@" else { return nil }
    var end = at + 1
    while end < text.count, isPart(text[end]) { end += 1 }
    while end > at + 1, !text[end - 1].isLatin { end -= 1 }
    guard text[(at + 1)..<end].contains(".") else { return nil }
    let crosses = String(repeating: "×", count: max(1, at - index - 1))
    return PersonalDatum(
      kind: .email, range: index..<end, masked: text[index...index].string + crosses + text[at..<end].string)
  }

  static let streets = ScalarSet("路街巷道弄村里苑坊".unicodeScalars)
  private static let homes = ScalarSet("室房栋幢座户".unicodeScalars)

  /// A house number with a room (某路12号3栋501房), or behind 住址: the digits are masked.
  private static func address(at index: Int, in text: [Unicode.Scalar]) -> PersonalDatum? {
    guard streets.contains(text[index]), index > 0 else { return nil }
    let number = text.endOfDigits(from: index + 1)
    guard number > index + 1, number < text.count, text[number] == "号" else { return nil }
    var end = number + 1
    var room = false
    while end < text.count, end < number + 20 {
      let next = text.endOfDigits(from: end)
      guard next > end, next < text.count else { break }
      let isRoom = homes.contains(text[next]) || text.has("单元", at: next)
      guard isRoom || text[next] == "楼" else { break }
      room = room || isRoom
      end = next + (text.has("单元", at: next) ? 2 : 1)
    }
    let before = text[max(0, index - 24)..<index]
    let isHome = ["住址", "家住", "家庭地址", "住所", "户籍", "现住", "居住在", "住在"].contains { before.contains($0) }
    guard room || isHome else { return nil }
    let masked = text[index..<end].map { $0.isDigit ? "×" : $0 }.string
    return PersonalDatum(kind: .address, range: index..<end, masked: masked)
  }
}
