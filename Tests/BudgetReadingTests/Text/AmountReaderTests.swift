import BudgetModel
import TestSupport
import Testing

@testable import BudgetReading

@Suite struct AmountReaderTests {
  private let wan = AmountReader(unit: .wan)
  private let yuan = AmountReader(unit: .yuan)

  @Test(arguments: [
    ("353.00", 353_000_000), ("29, 458. 63", 29_458_630_000), ("8, 948. 00", 8_948_000_000), ("0.000001", 1),
    ("-5.5", -5_500_000), ("(100.00)", -100_000_000), ("（1）", -1_000_000), ("△1,234", -1_234_000_000), ("▲ 1", -1_000_000),
    ("１２，３４５．６７", 12_345_670_000), ("－1", -1_000_000), ("1,234,567", 1_234_567_000_000), ("0", 0), ("007", 7_000_000),
    ("1,000,000,000", 1_000_000_000_000_000),
  ])
  func isReadToTheFen(_ text: String, _ fen: Int64) {
    #expect(wan.read(text) == .amount(Amount(fen: fen)))
  }

  @Test func yuanHaveTwoDecimals() {
    #expect(yuan.read("277,939,400.05") == .amount(Amount(fen: 27_793_940_005)))
    #expect(yuan.read("1.005") == .unreadable(reason: "小数位数多于到分为止的位数"))
  }

  @Test(arguments: ["", "  ", "-", "—", "——", "－", "　"])
  func aDashOrNothingIsBlank(_ text: String) {
    #expect(wan.read(text) == .blank)
  }

  @Test(arguments: [
    "壹佰", "1.2.3", "1234,567.00", "12,34,567", ",100", "1..2", "5.", ".5", "--5", "1e3", "约100万", "()", "(-1)", "△", "((1))",
    "12.3456789", "1,000,000,000.01", "99999999999999999999", String(repeating: "9", count: 1_000),
  ])
  func anythingElseIsUnreadable(_ text: String) {
    guard case .unreadable(let reason) = wan.read(text) else {
      Issue.record("\(text): \(wan.read(text))")
      return
    }
    #expect(!reason.isEmpty)
  }

  /// What is printed may be read in one way only, but it counts only when other figures prove it.
  @Test(arguments: [
    ("16. 677. 16", 16_677_160_000), ("12、778.61", 12_778_610_000), ("13' 433. 95", 13_433_950_000),
    ("7,36o.09", 7_360_090_000), ("l, 69O. 0o", 1_690_000_000), ("_ 7,36o.09", 7_360_090_000), ("1,23", 1_230_000),
    ("-1.016.50", -1_016_500_000),
  ])
  func misreadMarksAndLettersAreMendedInDoubt(_ text: String, _ fen: Int64) {
    #expect(wan.read(text) == .doubtful(Amount(fen: fen), stray: text))
  }

  @Test(arguments: ["IS", "Zl.SB", "B2.B", "12.34.5", "1.23.45", "1,2345.67"])
  func lettersAloneMakeNoAmount(_ text: String) {
    guard case .unreadable = wan.read(text) else {
      Issue.record("\(text): \(wan.read(text))")
      return
    }
  }

  @Test func aSignOfCurrencyAndTheTablesOwnUnitArePartOfAnAmount() {
    #expect(wan.read("￥400.00") == .amount(Amount(fen: 400_000_000)))
    #expect(wan.read("¥ 1,400.00万元") == .amount(Amount(fen: 1_400_000_000)))
    #expect(yuan.read("400.00元") == .amount(Amount(fen: 40_000)))
  }

  @Test(arguments: [("专 353.00", "专"), ("353.00元", "元"), ("万元1", "万元"), ("1 234.00", "1 234.00")])
  func aNumberBesideStrayTextIsDoubtful(_ text: String, _ stray: String) {
    guard case .doubtful(_, let found) = wan.read(text) else {
      Issue.record("\(text): \(wan.read(text))")
      return
    }
    #expect(found == stray)
  }

  @Test func printedAmountsReadBackAlike() {
    var random = SeededRandom()
    for _ in 0..<5_000 {
      let amount = Amount(fen: .random(in: -AmountReader.bound...AmountReader.bound, using: &random))
      #expect(wan.read(amount.wan) == .amount(amount), "seed \(random.seed)")
      #expect(wan.read(amount.wanWithCommas) == .amount(amount), "seed \(random.seed)")
    }
  }

  /// What is read from its bytes says the same as with a sign of currency before it, which is read with more care.
  @Test func plainDigitsReadAsDecoratedOnes() {
    var random = SeededRandom()
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...20, using: &random)
      let text = String((0..<count).map { _ in "00123456789.,".randomElement(using: &random)! })
      for reader in [wan, yuan] {
        #expect(certain(reader.read(text)) == certain(reader.read("¥" + text)), "seed \(random.seed): \(text)")
      }
    }
    let grouped = ["1,000,000,000.00", "1,00", "12,345,67", "1234,567", ",123", "1,234.5,6"]
    // At the bound, and one above.
    for text in grouped + ["1000000000", "1000000000.000001", "1.", ".5", "1..2", "0000000000000000000000001"] {
      #expect(certain(wan.read(text)) == certain(wan.read("¥" + text)), "\(text)")
    }
  }

  private func certain(_ reading: AmountReading) -> Amount? { if case .amount(let amount) = reading { amount } else { nil } }
}
