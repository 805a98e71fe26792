import Foundation
import TestSupport
import Testing

@testable import BudgetReading

/// Big5 and GB18030 are told apart: nearly every text of the one can also be decoded as the other.
@Suite struct ChineseEncodingTests {
  private static let traditional = "單位名稱,計畫名稱,預算數(千元)\n財政局,房屋稅稽徵業務,1200\n財政局,公庫管理,800\n"
  private static let simplified = "单位名称,项目名称,金额（万元）\n财政局,房屋维修,1200\n财政局,国库管理,800\n"

  private func bytes(_ text: String, _ encoding: ChineseEncoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding.encoding)))
  }

  @Test(arguments: [
    (traditional, ChineseEncoding.big5), (traditional, .gb18030), (simplified, .gb18030),
  ])
  func aTableIsDecodedAsItWasWritten(_ text: String, _ encoding: ChineseEncoding) throws {
    #expect(try TextDecoder(path: "a.csv").decode(bytes(text, encoding)) == text)
  }

  @Test func aTableInBig5IsReadAsTheSameInUTF8() throws {
    let folder = try TemporaryFolder()
    let inUTF8 = try BudgetReader.read([folder.write(Self.traditional, as: "a.csv")]).budget
    let inBig5 = try BudgetReader.read([folder.write(bytes(Self.traditional, .big5), as: "a.csv")]).budget
    #expect(inBig5 == inUTF8)
    #expect(inBig5.units.flatMap(\.projects).map(\.name) == ["房屋稅稽徵業務", "公庫管理"])
  }

  /// Short texts without any of the words that tell: the share of common characters decides.
  @Test func fewCharactersAreEnough() throws {
    var random = SeededRandom()
    let sentences = ["辦理學生午餐補助及設備更新", "道路養護工程與橋樑檢測維修", "社會福利服務中心營運管理", "加強農業推廣及漁港設施維護"]
    let others = ["办理学生午餐补助及设备更新", "道路养护工程与桥梁检测维修", "社会福利服务中心运营管理", "加强农业推广及渔港设施维护"]
    for _ in 0..<200 {
      let (one, other) = (random.pick(sentences), random.pick(others))
      let start = random.next(upTo: 4)
      let (traditional, simplified) = (String(one.dropFirst(start)) + ",1\n", String(other.dropFirst(start)) + ",1\n")
      #expect(try TextDecoder(path: "a").decode(bytes(traditional, .big5)) == traditional)
      #expect(try TextDecoder(path: "a").decode(bytes(simplified, .gb18030)) == simplified)
    }
  }

  @Test func rareCharactersOfHongKongAreRead() throws {
    let text = "單位名稱,金額\n深水埗區,1\n"
    #expect(try TextDecoder(path: "a").decode(bytes(text, .big5)) == text)
  }

  /// A damaged text is refused rather than read as the other encoding.
  @Test func aBrokenTextIsRefused() throws {
    for (text, encoding) in [(Self.traditional, ChineseEncoding.big5), (Self.simplified, .gb18030)] {
      let broken = try bytes(text, encoding) + [0xFF, 0x0A]
      let error = #expect(throws: ReadingError.self) { try TextDecoder(path: "a").decode(broken) }
      #expect(error?.message == "文字编码不是 UTF-8、GB18030 或 Big5，或有损坏的字节")
    }
  }
}
