/// A piece of running text with what distinguishes it from its block's style.
struct Inline: Hashable, Sendable {
  var text: String
  var isStrong = false
  /// A class of the theme (`span.NAME`), or nil.
  var className: String?
  /// The destination that it leads to.
  var link: String?

  /// Whether its style is its block's.
  var isPlain: Bool { !isStrong && className == nil }
}
