/// Patterns with `*` for any characters and `?` for one.
enum Wildcard {
  /// Whether the whole text is as the pattern says; in the square of their lengths at worst.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let text = Array(text)
    let pattern = Array(pattern)
    var place = 0
    var next = 0
    // Where to go on when what follows the last star does not fit.
    var retry: (place: Int, next: Int)?
    while place < text.count {
      if next < pattern.count, pattern[next] == "*" {
        retry = (place, next + 1)
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == text[place] {
        place += 1
        next += 1
      } else if let last = retry {
        retry = (last.place + 1, last.next)
        (place, next) = (last.place + 1, last.next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}

/// How near names are to each other.
enum Likeness {
  /// The index of the name that takes the fewest changes to become the wanted one; of equals the first. Nil for none.
  static func nearest(to wanted: String, among names: [String]) -> Int? {
    let wanted = Array(wanted.prefix(200))
    return names.indices.min { distance(wanted, names[$0]) < distance(wanted, names[$1]) }
  }

  /// Characters to add, drop or change.
  private static func distance(_ wanted: [Character], _ name: String) -> Int {
    var row = Array(0...wanted.count)
    for character in name.prefix(200) {
      var diagonal = row[0]
      row[0] += 1
      for column in wanted.indices {
        let changed = diagonal + (wanted[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[wanted.count]
  }
}
