/// Which rows and columns of a statutory table are sums of others, by their titles.
public enum StatutoryTotal {
  /// 合计, 总计, 小计, 本年收入合计, 收入总计 …, spaces and numbering aside.
  public static func isTotal(_ title: String) -> Bool {
    let plain = plain(title)
    return ["合计", "总计"].contains(where: plain.hasSuffix) || isSubtotal(title)
  }

  /// 小计: of the rows since the one before.
  public static func isSubtotal(_ title: String) -> Bool { plain(title).hasSuffix("小计") }

  private static func plain(_ title: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in title.unicodeScalars where !scalar.properties.isWhitespace && !"：:".unicodeScalars.contains(scalar) {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
