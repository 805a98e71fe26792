#include "outline.h"
#include FT_OUTLINE_H
#include <stdlib.h>

static void add_point(Outline *outline, float x, float y, unsigned char tag) {
  if (outline->point_count == outline->point_room) {
    int room = outline->point_room * 2 + 128;
    Point *points = realloc(outline->points, (size_t)room * sizeof(Point));
    if (points) outline->points = points;
    unsigned char *tags = realloc(outline->tags, (size_t)room);
    if (tags) outline->tags = tags;
    if (!points || !tags) outline->failed = 1;
    if (outline->failed) return;
    outline->point_room = room;
  }
  Point point = {(int16_t)x, (int16_t)y};
  if (point.x != x || point.y != y || outline->point_count == INT16_MAX) outline->failed = 1;
  outline->points[outline->point_count] = point;
  outline->tags[outline->point_count++] = tag;
}

static void begin_contour(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y, void *user) {
  Outline *outline = data;
  outline->start = outline->point_count;
  add_point(outline, x, y, FT_CURVE_TAG_ON);
}

static void add_line(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y, void *user) {
  if (x != state->current_x || y != state->current_y) add_point(data, x, y, FT_CURVE_TAG_ON);
}

static void add_curve(
  hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x1, float y1, float x2, float y2, float x,
  float y, void *user
) {
  add_point(data, x1, y1, FT_CURVE_TAG_CUBIC);
  add_point(data, x2, y2, FT_CURVE_TAG_CUBIC);
  add_point(data, x, y, FT_CURVE_TAG_ON);
}

// As FreeType has it: neither a last point where the first is, nor a contour of one point.
static void end_contour(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, void *user) {
  Outline *outline = data;
  if (outline->failed) return;
  int last = outline->point_count - 1, start = outline->start;
  Point first = outline->points[start], end = outline->points[last];
  if (last > start && first.x == end.x && first.y == end.y && outline->tags[last] == FT_CURVE_TAG_ON) last--;
  outline->point_count = last > start ? last + 1 : start;
  if (last == start) return;
  if (outline->contour_count == outline->contour_room) {
    int room = outline->contour_room * 2 + 16;
    short *contours = realloc(outline->contours, (size_t)room * sizeof(short));
    outline->failed = !contours;
    if (!contours) return;
    outline->contours = contours;
    outline->contour_room = room;
  }
  outline->contours[outline->contour_count++] = (short)last;
}

static hb_draw_funcs_t *drawing_functions;

__attribute__((constructor)) static void make_drawing_functions(void) {
  drawing_functions = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(drawing_functions, begin_contour, NULL, NULL);
  hb_draw_funcs_set_line_to_func(drawing_functions, add_line, NULL, NULL);
  hb_draw_funcs_set_cubic_to_func(drawing_functions, add_curve, NULL, NULL);
  hb_draw_funcs_set_close_path_func(drawing_functions, end_contour, NULL, NULL);
  hb_draw_funcs_make_immutable(drawing_functions);
}

hb_font_t *outline_font(FT_Face face, hb_blob_t **vertical) {
  if (!face->stream || !face->stream->base) return NULL;
  hb_blob_t *file =
    hb_blob_create((const char *)face->stream->base, face->stream->size, HB_MEMORY_MODE_READONLY, NULL, NULL);
  hb_face_t *drawn = hb_face_create(file, face->face_index & 0xFFFF);
  hb_blob_destroy(file);
  *vertical = hb_face_reference_table(drawn, HB_TAG('v', 'm', 't', 'x'));
  hb_font_t *font = hb_font_create(drawn);
  hb_face_destroy(drawn);
  return font;
}

int draw_outline(hb_font_t *font, hb_codepoint_t glyph, Outline *outline) {
  outline->point_count = outline->contour_count = outline->failed = 0;
  hb_font_get_glyph_shape(font, glyph, drawing_functions, outline);
  return !outline->failed;
}

void free_outline(Outline *outline) {
  free(outline->points);
  free(outline->tags);
  free(outline->contours);
}
