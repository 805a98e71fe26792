#ifndef CGLYPHS_H
#define CGLYPHS_H

// Cairo loads each glyph of a PDF through FreeType once for each size that the font is drawn in, once for its outline and
// once for its width: three to six times, each of which runs the font's program for the glyph. At 62 projects that is a
// quarter of all instructions of a document. A symbol of the program goes before a library's, so this module's
// `FT_Load_Glyph` is the one that is called: it loads a glyph once, in the font's own units, and scales it as FreeType
// does, to the last bit. It does so for what it knows (outlines of CFF fonts, not hinted, not turned) and leaves
// everything else to FreeType. Where it is not called, documents are the same.
//
// What is kept hangs at the face and goes with it. As FreeType has it, one thread at a time uses a face.

#endif
