import CLibXML2

/// The names of elements and attributes as texts, each made once.
///
/// libxml2 keeps every name in one place for as long as its reader lives, so a name is known by its place.
struct XMLNames {
  /// By the places' last byte: names lie close together.
  private var known: [(place: UnsafePointer<xmlChar>?, name: String)] = Array(repeating: (nil, ""), count: 256)

  mutating func name(at place: UnsafePointer<xmlChar>?) -> String {
    guard let place else { return "" }
    let slot = Int(UInt(bitPattern: place) & 0xFF)
    if known[slot].place != place { known[slot] = (place, String(cString: place)) }
    return known[slot].name
  }
}
