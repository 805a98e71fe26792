import Synchronization

/// Families of fonts in order of preference. Themes have few such lists, and each is kept once, for as long as the program
/// runs: styles, which hold one, are copied for every cell, and no copy counts a reference or compares names.
public struct FontFamilies: Hashable, @unchecked Sendable {
  private final class List: Sendable {
    let names: [String]
    init(_ names: [String]) { self.names = names }
  }

  private let list: Unmanaged<List>
  private static let known = Mutex<[[String]: FontFamilies]>([:])

  /// The list of these families.
  public init(_ names: [String]) {
    self = Self.known.withLock { known in
      if let found = known[names] { return found }
      let made = FontFamilies(list: .passRetained(List(names)))
      known[names] = made
      return made
    }
  }

  private init(list: Unmanaged<List>) { self.list = list }

  /// In order of preference.
  public var names: [String] { list.takeUnretainedValue().names }

  public static func == (one: FontFamilies, other: FontFamilies) -> Bool {
    one.list.toOpaque() == other.list.toOpaque()
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(list.toOpaque()) }
}
