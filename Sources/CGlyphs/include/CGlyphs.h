#ifndef CGLYPHS_H
#define CGLYPHS_H

#include <cairo.h>

// Cairo loads each glyph of a PDF through FreeType once for each size that the font is drawn in, once for its outline and
// once for its width: three to six times, each of which runs the font's program for the glyph. At 62 projects that is a
// quarter of all instructions of a document. A symbol of the program goes before a library's, so this module's
// `FT_Load_Glyph` is the one that is called: it has HarfBuzz draw a glyph once, in the font's own units, and scales it as
// FreeType does, to the last bit. It does so for what it knows (outlines of CFF fonts, not hinted, not turned) and leaves
// everything else to FreeType. Where it is not called, documents are the same.
//
// What is kept hangs at the face and goes with it. As FreeType has it, one thread at a time uses a face.

/// A face of a font file, for Cairo to draw with; null when it cannot be opened.
///
/// It has no table of characters: for each glyph, Cairo would go through that from its beginning, to learn what the glyph
/// stands for. The texts that are drawn say so themselves.
///
/// - `index`: of the face in a collection of fonts.
cairo_font_face_t *_Nullable glyphs_face(const char *_Nonnull path, int index);

#endif
