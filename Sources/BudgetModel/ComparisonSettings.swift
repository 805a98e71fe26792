/// What the office says of last year's names (`report.yaml`): it wins over what names tell.
public struct ComparisonSettings: Hashable, Sendable {
  /// A project of last year's and one of this year's.
  public struct Pair: Hashable, Sendable {
    /// Last year's name.
    public var from: String
    /// This year's name.
    public var to: String
    /// This year's unit; nil: the only one that has such a project.
    public var unit: String?
    /// Last year's unit; nil: that which this year's unit goes on from, or else the only one with such a project.
    public var fromUnit: String?
    /// Its place in report.yaml.
    public var source: SourceLocation

    public init(from: String, to: String, unit: String? = nil, fromUnit: String? = nil, source: SourceLocation) {
      self.from = from
      self.to = to
      self.unit = unit
      self.fromUnit = fromUnit
      self.source = source
    }
  }

  /// Projects that go on under another name (更名), or in another unit.
  public var renamed: [Pair]
  /// Projects that are not the same, however alike their names.
  public var different: [Pair]
  /// Units that go on under another name.
  public var renamedUnits: [Pair]

  public init(renamed: [Pair] = [], different: [Pair] = [], renamedUnits: [Pair] = []) {
    self.renamed = renamed
    self.different = different
    self.renamedUnits = renamedUnits
  }
}
