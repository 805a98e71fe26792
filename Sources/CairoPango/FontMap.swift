import CCairoPango
import Glibc

/// Pango's fonts from a private fontconfig configuration: the host's own fonts and settings change nothing.
public final class FontMap {
  let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  private let configurationPointer: OpaquePointer

  /// - Parameters:
  ///   - families: the family name that a file is given in place of its own, by the file's path.
  ///   - cache: a folder that may be written to; fontconfig keeps its scan there (0.4 ms instead of 176 ms).
  public init(
    folders: [FontFolder], families: [String: String] = [:], cache: String
  ) throws(DrawingError) {
    guard let configuration = FcConfigCreate() else { throw DrawingError("fontconfig: FcConfigCreate") }
    let xml = Self.configuration(folders: folders, families: families, cache: cache)
    guard FcConfigParseAndLoadFromMemory(configuration, xml, 1) != 0, FcConfigBuildFonts(configuration) != 0 else {
      FcConfigDestroy(configuration)
      throw DrawingError("fontconfig: FcConfigBuildFonts")
    }
    // Pango starts a thread that loads the host's configuration, unless there is one already. Nor is this one loaded anew
    // when a file changes.
    FcConfigSetRescanInterval(configuration, 0)
    FcConfigSetCurrent(configuration)
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw DrawingError("pango: no FreeType font map")
    }
    let opaque = OpaquePointer(map)
    pango_fc_font_map_set_config(opaque, configuration)
    // One point is one unit of the page.
    pango_cairo_font_map_set_resolution(opaque, 72)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      FcConfigDestroy(configuration)
      throw DrawingError("pango: no context")
    }
    self.map = map
    self.context = context
    configurationPointer = configuration
    Self.setPrintOptions(of: context)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
    FcConfigDestroy(configurationPointer)
  }

  /// The faces that text may be set in, sorted by family and file.
  public func faces() -> [FontFace] {
    guard let set = FcConfigGetFonts(configurationPointer, FcSetSystem) else { return [] }
    return (0..<Int(set.pointee.nfont)).compactMap { index in
      set.pointee.fonts[index].flatMap { FontFace($0, of: self) }
    }.sorted { ($0.family, $0.file) < ($1.family, $1.file) }
  }

  /// Print has no pixels: nothing is hinted, nothing rounded.
  private static func setPrintOptions(of context: OpaquePointer) {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  static func configuration(folders: [FontFolder], families: [String: String] = [:], cache: String) -> String {
    var xml = #"<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>"#
    for folder in folders {
      xml += "<dir>\(XMLText.escaped(folder.path))</dir>"
      if let prefix = folder.familyPrefix {
        xml += #"<match target="scan"><test name="file" compare="contains"><string>"# + XMLText.escaped(folder.path)
          + #"/</string></test><edit name="family" mode="assign"><plus><string>"# + XMLText.escaped(prefix)
          + "</string><name>family</name></plus></edit></match>"
      }
    }
    for (path, family) in families.sorted(by: { $0.key < $1.key }) {
      xml += #"<match target="scan"><test name="file"><string>"# + XMLText.escaped(path)
        + #"</string></test><edit name="family" mode="assign"><string>"# + XMLText.escaped(family)
        + "</string></edit></match>"
    }
    return xml + "<cachedir>\(XMLText.escaped(cache))</cachedir></fontconfig>"
  }
}
