/// Fields that the copies of a value share: a copy counts one reference instead of one for each field, and takes eight
/// bytes.
@usableFromInline
final class Shared<Fields: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline let fields: Fields

  @inlinable
  init(_ fields: Fields) { self.fields = fields }

  /// The same with something changed.
  @inlinable
  func changed(_ change: (inout Fields) -> Void) -> Shared {
    var fields = fields
    change(&fields)
    return Shared(fields)
  }

  @usableFromInline
  static func == (left: Shared, right: Shared) -> Bool { left === right || left.fields == right.fields }

  @usableFromInline
  func hash(into hasher: inout Hasher) { fields.hash(into: &hasher) }
}
