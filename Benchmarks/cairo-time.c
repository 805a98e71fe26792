// How long Cairo's own functions take within a command: what no program that draws the same pages through Cairo can do
// without, and all of it on one core, since a file is one surface.
//
//     cc -O2 -shared -fPIC -o cairo-time.so Benchmarks/cairo-time.c -ldl
//     LD_PRELOAD=./cairo-time.so budgetpress pdf INPUT --document disclosure --output FILE
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>

// Of the thread that calls, so that waiting for others does not count.
static double cpu(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

// For calls so short and many that asking for the thread's time would take longer.
static double wall(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

// Only one thread at a time draws.
static double pages, calls, ending;
static long page_count, call_count;

#define TIMED(clock, total, count, type, name, parameters, arguments) \
  type name parameters { \
    static type (*real) parameters; \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    double start = clock(); \
    real arguments; \
    total += clock() - start; \
    count++; \
  }

TIMED(cpu, pages, page_count, void, cairo_show_page, (void *cairo), (cairo))
TIMED(cpu, ending, page_count, void, cairo_surface_finish, (void *surface), (surface))
TIMED(wall, calls, call_count, void, cairo_show_text_glyphs,
  (void *cairo, const char *text, int length, const void *glyphs, int glyph_count, const void *clusters,
   int cluster_count, int flags),
  (cairo, text, length, glyphs, glyph_count, clusters, cluster_count, flags))
TIMED(wall, calls, call_count, void, cairo_set_scaled_font, (void *cairo, const void *font), (cairo, font))
TIMED(wall, calls, call_count, void, cairo_set_source_rgb, (void *cairo, double red, double green, double blue),
  (cairo, red, green, blue))
TIMED(wall, calls, call_count, void, cairo_rectangle, (void *cairo, double x, double y, double width, double height),
  (cairo, x, y, width, height))
TIMED(wall, calls, call_count, void, cairo_fill, (void *cairo), (cairo))

__attribute__((destructor)) static void tell(void) {
  fprintf(stderr, "cairo: pages %.1f ms, %ld other calls %.1f ms, ending the file %.1f ms, together %.1f ms\n",
    pages * 1e3, call_count, calls * 1e3, ending * 1e3, (pages + calls + ending) * 1e3);
}
