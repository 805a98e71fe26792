#ifndef GLYPHLOADING_H
#define GLYPHLOADING_H

/// What loading the glyphs of a font file came to.
typedef struct {
  /// 0 when the file could not be opened.
  long count;
  /// Glyphs in whose slot anything differs from what FreeType alone leaves there.
  long differences;
  /// Whether the program keeps the face's glyphs.
  int is_kept;
  /// Whether the program's `FT_Load_Glyph` is another than FreeType's.
  int is_own;
} GlyphComparison;

/// Loads each glyph of a file twice through what the program calls `FT_Load_Glyph`, and through FreeType's.
///
/// - `size`: in points, at 72 points an inch.
/// - `flags`: added to FT_LOAD_NO_BITMAP.
/// - `slant`: of a transformation of the face; 0 for none.
GlyphComparison glyphs_compared(const char *path, double size, int flags, double slant);

/// FT_LOAD_NO_HINTING.
extern const int glyphs_not_hinted;

#endif
