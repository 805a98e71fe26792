#define _GNU_SOURCE
#include "GlyphLoading.h"
#include <dlfcn.h>
#include <string.h>
#include <ft2build.h>
#include FT_FREETYPE_H

typedef FT_Error (*LoadGlyph)(FT_Face, FT_UInt, FT_Int32);

const int glyphs_not_hinted = FT_LOAD_NO_HINTING;

static int is_same(const FT_GlyphSlot one, const FT_GlyphSlot other) {
  const FT_Outline *a = &one->outline, *b = &other->outline;
  return memcmp(&one->metrics, &other->metrics, sizeof one->metrics) == 0 &&
         one->linearHoriAdvance == other->linearHoriAdvance && one->linearVertAdvance == other->linearVertAdvance &&
         one->advance.x == other->advance.x && one->advance.y == other->advance.y && one->format == other->format &&
         one->glyph_index == other->glyph_index && a->n_points == b->n_points && a->n_contours == b->n_contours &&
         a->flags == b->flags &&
         memcmp(a->points, b->points, (size_t)a->n_points * sizeof *a->points) == 0 &&
         memcmp(a->tags, b->tags, (size_t)a->n_points) == 0 &&
         memcmp(a->contours, b->contours, (size_t)a->n_contours * sizeof *a->contours) == 0;
}

GlyphComparison glyphs_compared(const char *path, double size, int flags, double slant) {
  GlyphComparison result = {0, 0, 0, 0};
  void *library = dlopen("libfreetype.so.6", RTLD_LAZY | RTLD_NOLOAD);
  LoadGlyph load_alone = library ? (LoadGlyph)dlsym(library, "FT_Load_Glyph") : NULL;
  FT_Library freetype;
  FT_Face faces[2];
  if (!load_alone || FT_Init_FreeType(&freetype)) return result;
  result.is_own = load_alone != (LoadGlyph)FT_Load_Glyph;
  for (int face = 0; face < 2; face++) {
    if (FT_New_Face(freetype, path, 0, &faces[face])) return result;
    FT_Set_Char_Size(faces[face], (FT_F26Dot6)(size * 64), (FT_F26Dot6)(size * 64), 72, 72);
    FT_Matrix matrix = {0x10000, (FT_Fixed)(slant * 0x10000), 0, 0x10000};
    FT_Set_Transform(faces[face], &matrix, NULL);
  }
  flags |= FT_LOAD_NO_BITMAP;
  result.count = faces[0]->num_glyphs;
  for (long glyph = 0; glyph < result.count; glyph++) {
    FT_Error error = load_alone(faces[1], (FT_UInt)glyph, flags);
    int differs = 0;
    for (int time = 0; time < 2; time++) {
      differs = differs || FT_Load_Glyph(faces[0], (FT_UInt)glyph, flags) != error ||
                (!error && !is_same(faces[0]->glyph, faces[1]->glyph));
      // As Cairo does.
      if (faces[0]->glyph->outline.n_points > 0) faces[0]->glyph->outline.points[0].x += 1000;
    }
    result.differences += differs;
  }
  result.is_kept = faces[0]->generic.data != NULL;
  FT_Done_FreeType(freetype);
  return result;
}
