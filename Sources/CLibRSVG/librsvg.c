#include "CLibRSVG.h"
#include <dlfcn.h>
#include <stddef.h>

typedef struct { double x, y, width, height; } Rectangle;
typedef struct { double length; int unit; } Length;

static void *find(const char *name) {
  // Opened again and again it is the same library.
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  return library ? dlsym(library, name) : NULL;
}

SVGHandle *svg_handle_new(const unsigned char *bytes, unsigned long count) {
  SVGHandle *(*make)(const unsigned char *, unsigned long, void **) = find("rsvg_handle_new_from_data");
  return make ? make(bytes, count, NULL) : NULL;
}

int svg_handle_size(SVGHandle *handle, double *width, double *height) {
  int (*size)(SVGHandle *, double *, double *) = find("rsvg_handle_get_intrinsic_size_in_pixels");
  return size && size(handle, width, height);
}

int svg_handle_box(SVGHandle *handle, double *width, double *height) {
  void (*dimensions)(SVGHandle *, int *, Length *, int *, Length *, int *, Rectangle *) =
      find("rsvg_handle_get_intrinsic_dimensions");
  int has_width, has_height, has_box = 0;
  Length one, other;
  Rectangle box;
  if (!dimensions) return 0;
  dimensions(handle, &has_width, &one, &has_height, &other, &has_box, &box);
  if (!has_box) return 0;
  *width = box.width;
  *height = box.height;
  return 1;
}

int svg_handle_render(SVGHandle *handle, void *cairo, double width, double height) {
  int (*render)(SVGHandle *, void *, const Rectangle *, void **) = find("rsvg_handle_render_document");
  Rectangle box = {0, 0, width, height};
  return render && render(handle, cairo, &box, NULL);
}
