import CLibXML2

/// The names of elements and attributes as texts, each made once; attributes that recur, likewise.
///
/// libxml2 keeps every name in one place for as long as its parser lives, so a name is known by its place.
final class XMLNames {
  private typealias Name = (place: UnsafePointer<xmlChar>?, name: String)
  private typealias Known = (name: UnsafePointer<xmlChar>?, value: UInt64, list: [XMLAttribute])

  /// By the places' last byte: names lie close together. Not an array, whose every use would be watched.
  private let names = UnsafeMutableBufferPointer<Name>.allocate(capacity: 256)
  /// Lists of one attribute with a short value, which most elements have: `class="number"`.
  private let lists = UnsafeMutableBufferPointer<Known>.allocate(capacity: 256)

  init() {
    names.initialize(repeating: (nil, ""))
    lists.initialize(repeating: (nil, 0, []))
  }

  deinit {
    names.deinitialize().deallocate()
    lists.deinitialize().deallocate()
  }

  func name(at place: UnsafePointer<xmlChar>?) -> String {
    guard let place else { return "" }
    let slot = Int(UInt(bitPattern: place) & 0xFF)
    if names[slot].place != place { names[slot] = (place, String(cString: place)) }
    return names[slot].name
  }

  /// A name with its prefix.
  func name(at place: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?) -> String {
    guard let prefix else { return name(at: place) }
    return name(at: prefix) + ":" + name(at: place)
  }

  /// A list of one attribute.
  func list(name: UnsafePointer<xmlChar>?, value: UnsafeBufferPointer<xmlChar>) -> [XMLAttribute] {
    guard let name, let short = Self.short(value) else { return [attribute(name: name, value: value)] }
    let mixed = (UInt64(UInt(bitPattern: name)) ^ short) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(mixed >> 56)
    if lists[slot].name != name || lists[slot].value != short {
      lists[slot] = (name, short, [attribute(name: name, value: value)])
    }
    return lists[slot].list
  }

  private func attribute(name: UnsafePointer<xmlChar>?, value: UnsafeBufferPointer<xmlChar>) -> XMLAttribute {
    XMLAttribute(name: self.name(at: name), value: String(decoding: value, as: UTF8.self))
  }

  /// The bytes of a text of eight at most; none of them is zero.
  private static func short(_ text: UnsafeBufferPointer<xmlChar>) -> UInt64? {
    if text.count > 8 { return nil }
    return text.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
