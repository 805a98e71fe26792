#include "outline.h"
#include FT_OUTLINE_H
#include <stdlib.h>

static void add_point(Outline *drawing, float x, float y, unsigned char tag) {
  if (drawing->point_count == drawing->point_room) {
    int room = drawing->point_room * 2 + 128;
    Point *points = realloc(drawing->points, (size_t)room * sizeof(Point));
    if (points) drawing->points = points;
    unsigned char *tags = realloc(drawing->tags, (size_t)room);
    if (tags) drawing->tags = tags;
    if (!points || !tags) drawing->failed = 1;
    if (drawing->failed) return;
    drawing->point_room = room;
  }
  Point point = {(int16_t)x, (int16_t)y};
  if (point.x != x || point.y != y || drawing->point_count == INT16_MAX) drawing->failed = 1;
  drawing->points[drawing->point_count] = point;
  drawing->tags[drawing->point_count++] = tag;
}

static void begin_contour(hb_draw_funcs_t *functions, void *data, hb_draw_state_t *state, float x, float y, void *user) {
  Outline *drawing = data;
  drawing->start = drawing->point_count;
  add_point(drawing, x, y, FT_CURVE_TAG_ON);
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
  Outline *drawing = data;
  if (drawing->failed) return;
  int last = drawing->point_count - 1, start = drawing->start;
  Point first = drawing->points[start], end = drawing->points[last];
  if (last > start && first.x == end.x && first.y == end.y && drawing->tags[last] == FT_CURVE_TAG_ON) last--;
  drawing->point_count = last > start ? last + 1 : start;
  if (last == start) return;
  if (drawing->contour_count == drawing->contour_room) {
    int room = drawing->contour_room * 2 + 16;
    short *contours = realloc(drawing->contours, (size_t)room * sizeof(short));
    drawing->failed = !contours;
    if (!contours) return;
    drawing->contours = contours;
    drawing->contour_room = room;
  }
  drawing->contours[drawing->contour_count++] = (short)last;
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
