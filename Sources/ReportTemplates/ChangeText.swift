import BudgetModel

/// A change in the words of official explanations, so that a chapter's reference to it reads as a sentence.
struct ChangeText {
  let change: Change
  let label: String

  /// `+123.45`, `-123.45`, `0.00`, in 万元.
  var signed: String? { change.difference.map { ($0.fen > 0 ? "+" : "") + $0.wanText } }

  var signedPercent: String? { change.percent.map { ($0.basisPoints > 0 ? "+" : "") + $0.percent } }

  var percent: String { change.percent?.percent ?? (isEqual ? "0.00%" : incomparable ?? "--（不可比）") }

  var percentText: String {
    if isEqual { return "持平" }
    guard let difference = change.difference else { return "--（不可比）" }
    let direction = difference.fen < 0 ? "下降" : "增长"
    return direction + (magnitude.map { " " + $0 } ?? incomparable ?? "--（不可比）")
  }

  var text: String {
    switch change.base {
    case .new: return "\(label)没有，本年新增" + (change.current?.amount.map { " " + Self.money($0) } ?? "")
    case .ended: return "\(label)" + (change.previous?.amount.map { " \(Self.money($0))，" } ?? "有，") + "本年没有"
    case .unknown: return "\(label)或本年金额不明，不能比较"
    default: break
    }
    guard let difference = change.difference, !isEqual else { return "与\(label)持平" }
    let direction = difference.fen < 0 ? "减少" : "增加"
    return "比\(label)\(direction) \(Self.money(difference))，\(percentText)"
  }

  private var isEqual: Bool { change.difference == .zero && change.previous != nil && change.current != nil }

  /// The percent without its sign: the word says which way it goes.
  private var magnitude: String? { change.percent.map { Share(basisPoints: Int64(clamping: $0.basisPoints.magnitude)).percent } }

  private var incomparable: String? {
    switch change.base {
    case .zero: "--（基数为0，不可比）"
    case .negative: "--（基数为负数，不可比）"
    default: nil
    }
  }

  /// Without its sign; 亿元 from 1 亿元 on.
  private static func money(_ amount: Amount) -> String {
    let size = Amount(fen: Int64(clamping: amount.fen.magnitude))
    return size.isYi ? "\(size.yiText) 亿元" : "\(size.wanText) 万元"
  }
}
