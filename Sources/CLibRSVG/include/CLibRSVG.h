#ifndef CLIBRSVG_H
#define CLIBRSVG_H

// What of librsvg 2.52 and later is used. The library is opened when the first SVG picture is: most documents have none,
// and it brings sixteen others with it.

typedef struct SVGHandle SVGHandle;

/// NULL when the bytes are no SVG, or the library is not there.
SVGHandle *svg_handle_new(const unsigned char *bytes, unsigned long count);

/// Whether the picture has a size of its own.
int svg_handle_size(SVGHandle *handle, double *width, double *height);

/// Whether it has a view box, whose size then is the picture's.
int svg_handle_box(SVGHandle *handle, double *width, double *height);

/// Draws on a `cairo_t`, stretched to a size; zero when that fails.
int svg_handle_render(SVGHandle *handle, void *cairo, double width, double height);

#endif
