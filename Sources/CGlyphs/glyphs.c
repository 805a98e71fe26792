#define _GNU_SOURCE
#include "CGlyphs.h"
#include "outline.h"
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_FONT_FORMATS_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

typedef FT_Error (*LoadGlyph)(FT_Face, FT_UInt, FT_Int32);
static LoadGlyph load_by_freetype;

__attribute__((constructor)) static void find_freetype(void) {
  load_by_freetype = (LoadGlyph)dlsym(RTLD_NEXT, "FT_Load_Glyph");
}

enum {
  // Not hinted, as an outline.
  KNOWN_FLAGS = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP,
  // Make no difference to an outline.
  IDLE_FLAGS = FT_LOAD_IGNORE_GLOBAL_ADVANCE_WIDTH | FT_LOAD_COLOR,
};

// In the font's units. The ends of contours and the points' tags follow the points.
typedef struct {
  int advance, vertical_advance, vertical_bearing;
  // Of the points, those between curves included.
  Point least, most;
  int flags;
  short point_count, contour_count;
  Point points[];
} Glyph;

// Hangs at a face and goes with it.
typedef struct {
  // What draws outlines, the vertical metrics, and how many of them have an advance of their own; NULL where FreeType
  // loads every glyph.
  hb_font_t *drawn;
  hb_blob_t *vertical;
  unsigned vertical_count;
  Outline outline;
  // The outline that the face's slot shows, as long as no other glyph is loaded.
  FT_Vector *points;
  short *contours;
  unsigned char *tags;
  int point_room, contour_room;
  long count;
  Glyph *glyphs[];
} Kept;

static short *contours_of(Glyph *glyph) { return (short *)(glyph->points + glyph->point_count); }
static unsigned char *tags_of(Glyph *glyph) { return (unsigned char *)(contours_of(glyph) + glyph->contour_count); }

static void let_go(void *object) {
  Kept *kept = ((FT_Face)object)->generic.data;
  for (long index = 0; index < kept->count; index++) free(kept->glyphs[index]);
  hb_font_destroy(kept->drawn);
  hb_blob_destroy(kept->vertical);
  free_outline(&kept->outline);
  free(kept->points);
  free(kept->contours);
  free(kept->tags);
  free(kept);
}

static void begin_drawing(Kept *kept, FT_Face face) {
  TT_VertHeader *header = FT_Get_Sfnt_Table(face, FT_SFNT_VHEA);
  if (!header || !header->number_Of_VMetrics) return;
  kept->vertical_count = header->number_Of_VMetrics;
  kept->drawn = outline_font(face, &kept->vertical);
}

// What a face keeps; NULL when it is of another kind, or somebody else's data hang at it.
static Kept *kept_of(FT_Face face) {
  if (face->generic.finalizer == let_go) return face->generic.data;
  const char *format = FT_Get_Font_Format(face);
  int fits = !face->generic.finalizer && !face->generic.data && format && strcmp(format, "CFF") == 0 &&
             FT_IS_SCALABLE(face) && FT_HAS_VERTICAL(face) && !FT_HAS_MULTIPLE_MASTERS(face) && !FT_HAS_COLOR(face);
  Kept *kept = fits ? calloc(1, sizeof *kept + (size_t)face->num_glyphs * sizeof(Glyph *)) : NULL;
  if (!kept) return NULL;
  kept->count = face->num_glyphs;
  begin_drawing(kept, face);
  face->generic = (FT_Generic){kept, let_go};
  return kept;
}

static int16_t least(int16_t one, int16_t other) { return one < other ? one : other; }
static int16_t most(int16_t one, int16_t other) { return one > other ? one : other; }

static int big_endian(const char *bytes) { return (unsigned char)bytes[0] << 8 | (unsigned char)bytes[1]; }

// The advance and the top bearing of a column; whether the font says them.
static int vertical_metrics(Kept *kept, FT_UInt index, int *advance, int *bearing) {
  unsigned size, last = kept->vertical_count - 1;
  const char *bytes = hb_blob_get_data(kept->vertical, &size);
  size_t at = index <= last ? index * 4 + 2 : (size_t)last * 4 + 4 + (size_t)(index - last - 1) * 2;
  if (at + 2 > size) return 0;
  *advance = big_endian(bytes + 4 * (index < last ? index : last));
  *bearing = (int16_t)big_endian(bytes + at);
  return 1;
}

static Glyph *new_glyph(size_t points, size_t contours) {
  return malloc(sizeof(Glyph) + points * (sizeof(Point) + 1) + contours * sizeof(short));
}

static void find_box(Glyph *glyph) {
  if (glyph->point_count) glyph->least = glyph->most = glyph->points[0];
  for (short place = 0; place < glyph->point_count; place++) {
    Point point = glyph->points[place];
    glyph->least = (Point){least(glyph->least.x, point.x), least(glyph->least.y, point.y)};
    glyph->most = (Point){most(glyph->most.x, point.x), most(glyph->most.y, point.y)};
  }
}

// A glyph in the font's units, drawn by HarfBuzz; NULL where FreeType has to be asked.
static Glyph *drawn(Kept *kept, FT_Face face, FT_UInt index) {
  int vertical_advance, vertical_bearing;
  FT_Fixed advance;
  if (!kept->drawn || !vertical_metrics(kept, index, &vertical_advance, &vertical_bearing)) return NULL;
  if (FT_Get_Advance(face, index, FT_LOAD_NO_SCALE, &advance)) return NULL;
  Outline *outline = &kept->outline;
  if (!draw_outline(kept->drawn, index, outline)) return NULL;
  size_t points = (size_t)outline->point_count, contours = (size_t)outline->contour_count;
  Glyph *glyph = new_glyph(points, contours);
  if (!glyph) return NULL;
  *glyph = (Glyph){
    .advance = (int)advance,
    .vertical_advance = vertical_advance,
    .vertical_bearing = vertical_bearing,
    .flags = FT_OUTLINE_REVERSE_FILL,
    .point_count = (short)points,
    .contour_count = (short)contours,
  };
  if (points) memcpy(glyph->points, outline->points, points * sizeof(Point));
  if (points) memcpy(tags_of(glyph), outline->tags, points);
  if (contours) memcpy(contours_of(glyph), outline->contours, contours * sizeof(short));
  find_box(glyph);
  return glyph;
}

// A glyph in the font's units, loaded by FreeType; NULL when it cannot be kept.
static Glyph *loaded(FT_Face face, FT_UInt index) {
  if (load_by_freetype(face, index, KNOWN_FLAGS | IDLE_FLAGS | FT_LOAD_NO_SCALE)) return NULL;
  FT_GlyphSlot slot = face->glyph;
  FT_Outline *outline = &slot->outline;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return NULL;
  size_t points = (size_t)outline->n_points, contours = (size_t)outline->n_contours;
  Glyph *glyph = new_glyph(points, contours);
  if (!glyph) return NULL;
  *glyph = (Glyph){
    .advance = (int)slot->metrics.horiAdvance,
    .vertical_advance = (int)slot->metrics.vertAdvance,
    .vertical_bearing = (int)slot->metrics.vertBearingY,
    .flags = outline->flags & ~FT_OUTLINE_HIGH_PRECISION,
    .point_count = outline->n_points,
    .contour_count = outline->n_contours,
  };
  for (size_t place = 0; place < points; place++) {
    FT_Vector wide = outline->points[place];
    Point point = {(int16_t)wide.x, (int16_t)wide.y};
    if (point.x != wide.x || point.y != wide.y) {
      free(glyph);
      return NULL;
    }
    glyph->points[place] = point;
  }
  memcpy(contours_of(glyph), outline->contours, contours * sizeof(short));
  memcpy(tags_of(glyph), outline->tags, points);
  find_box(glyph);
  return glyph;
}

// Makes room for an outline, and for one that is empty too: FreeType's lists are never NULL.
static int has_room(Kept *kept, const Glyph *glyph) {
  if (kept->point_room <= glyph->point_count) {
    int room = glyph->point_count + 64;
    FT_Vector *points = realloc(kept->points, (size_t)room * sizeof(FT_Vector));
    if (points) kept->points = points;
    unsigned char *tags = realloc(kept->tags, (size_t)room);
    if (tags) kept->tags = tags;
    if (!points || !tags) return 0;
    kept->point_room = room;
  }
  if (kept->contour_room <= glyph->contour_count) {
    int room = glyph->contour_count + 16;
    short *contours = realloc(kept->contours, (size_t)room * sizeof(short));
    if (!contours) return 0;
    kept->contours = contours;
    kept->contour_room = room;
  }
  return 1;
}

// What `FT_MulFix` gives: a product of a whole number and one of 16 binary places, halves away from zero.
static FT_Pos scaled(int value, FT_Fixed scale) {
  int64_t product = (int64_t)value * scale;
  return (FT_Pos)((product + 0x8000 + (product >> 63)) >> 16);
}

// Leaves in the face's slot what FreeType's cff_slot_load and FT_Load_Glyph would.
static void show(Glyph *glyph, FT_Face face, FT_UInt index, Kept *kept) {
  FT_GlyphSlot slot = face->glyph;
  FT_Fixed x_scale = face->size->metrics.x_scale, y_scale = face->size->metrics.y_scale;
  for (int place = 0; place < glyph->point_count; place++) {
    Point point = glyph->points[place];
    kept->points[place] = (FT_Vector){scaled(point.x, x_scale), scaled(point.y, y_scale)};
  }
  memcpy(kept->contours, contours_of(glyph), (size_t)glyph->contour_count * sizeof(short));
  memcpy(kept->tags, tags_of(glyph), (size_t)glyph->point_count);
  slot->outline = (FT_Outline){
    .n_contours = glyph->contour_count,
    .n_points = glyph->point_count,
    .points = kept->points,
    .tags = (void *)kept->tags,
    .contours = kept->contours,
    .flags = glyph->flags | (face->size->metrics.y_ppem < 24 ? FT_OUTLINE_HIGH_PRECISION : 0),
  };
  // A larger number is not smaller when it is scaled, so the box can be scaled too.
  FT_Pos left = scaled(glyph->least.x, x_scale), right = scaled(glyph->most.x, x_scale);
  FT_Pos bottom = scaled(glyph->least.y, y_scale), top = scaled(glyph->most.y, y_scale);
  FT_Pos advance = scaled(glyph->advance, x_scale);
  slot->metrics = (FT_Glyph_Metrics){
    .width = right - left,
    .height = top - bottom,
    .horiBearingX = left,
    .horiBearingY = top,
    .horiAdvance = advance,
    .vertBearingX = left - advance / 2,
    .vertBearingY = scaled(glyph->vertical_bearing, y_scale),
    .vertAdvance = scaled(glyph->vertical_advance, y_scale),
  };
  slot->format = FT_GLYPH_FORMAT_OUTLINE;
  slot->glyph_index = index;
  slot->advance = (FT_Vector){advance, 0};
  slot->linearHoriAdvance = FT_MulDiv(glyph->advance, x_scale, 64);
  slot->linearVertAdvance = FT_MulDiv(glyph->vertical_advance, y_scale, 64);
}

FT_Error FT_Load_Glyph(FT_Face face, FT_UInt index, FT_Int32 flags) {
  if ((flags & ~IDLE_FLAGS) != KNOWN_FLAGS || !face || !face->size || !face->glyph) {
    return load_by_freetype(face, index, flags);
  }
  FT_Matrix matrix;
  FT_Vector shift;
  FT_Get_Transform(face, &matrix, &shift);
  int is_plain = matrix.xx == 0x10000 && matrix.yy == 0x10000 && !matrix.xy && !matrix.yx && !shift.x && !shift.y;
  Kept *kept = is_plain ? kept_of(face) : NULL;
  if (!kept || index >= (FT_UInt)kept->count) return load_by_freetype(face, index, flags);
  Glyph *glyph = kept->glyphs[index];
  if (!glyph) glyph = drawn(kept, face, index);
  if (!glyph) glyph = loaded(face, index);
  kept->glyphs[index] = glyph;
  if (!glyph || !has_room(kept, glyph)) return load_by_freetype(face, index, flags);
  show(glyph, face, index, kept);
  return 0;
}

// A library of its own for each face: a library is for one thread.
typedef struct {
  FT_Library library;
  FT_Face face;
} OpenFace;

static void close_face(void *object) {
  OpenFace *open = object;
  if (open->face) FT_Done_Face(open->face);
  if (open->library) FT_Done_FreeType(open->library);
  free(open);
}

cairo_font_face_t *glyphs_face(const char *path, int index) {
  static const cairo_user_data_key_t key;
  OpenFace *open = calloc(1, sizeof *open);
  if (!open) return NULL;
  if (FT_Init_FreeType(&open->library) || FT_New_Face(open->library, path, index, &open->face)) {
    close_face(open);
    return NULL;
  }
  open->face->charmap = NULL;
  cairo_font_face_t *face = cairo_ft_font_face_create_for_ft_face(open->face, FT_LOAD_NO_BITMAP);
  if (cairo_font_face_set_user_data(face, &key, open, close_face) == CAIRO_STATUS_SUCCESS) return face;
  cairo_font_face_destroy(face);
  close_face(open);
  return NULL;
}
