#include "CLibZip.h"
#include <dlfcn.h>
#include <stddef.h>

static void *find(const char *name) {
  // Opened again and again it is the same library.
  void *library = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
  return library ? dlsym(library, name) : NULL;
}

// A function of the library by the same name; without the library it fails as it does for a file that it cannot read.
#define FORWARD(type, failure, name, parameters, arguments) \
  type name parameters { \
    type (*call) parameters = find(#name); \
    return call ? call arguments : failure; \
  }

#define FORWARD_NOTHING(name, parameters, arguments) \
  void name parameters { \
    void (*call) parameters = find(#name); \
    if (call) call arguments; \
  }

FORWARD(zip_source_t *, NULL, zip_source_buffer_create,
        (const void *bytes, zip_uint64_t count, int owns, zip_error_t *error), (bytes, count, owns, error))
FORWARD(zip_source_t *, NULL, zip_source_buffer,
        (zip_t *archive, const void *bytes, zip_uint64_t count, int owns), (archive, bytes, count, owns))
FORWARD(int, -1, zip_source_open, (zip_source_t *source), (source))
FORWARD(int, -1, zip_source_close, (zip_source_t *source), (source))
FORWARD(zip_int64_t, -1, zip_source_read, (zip_source_t *source, void *room, zip_uint64_t size), (source, room, size))
FORWARD_NOTHING(zip_source_keep, (zip_source_t *source), (source))
FORWARD_NOTHING(zip_source_free, (zip_source_t *source), (source))

FORWARD(zip_t *, NULL, zip_open_from_source, (zip_source_t *source, int flags, zip_error_t *error),
        (source, flags, error))
FORWARD(int, -1, zip_close, (zip_t *archive), (archive))
FORWARD_NOTHING(zip_discard, (zip_t *archive), (archive))
FORWARD(zip_int64_t, -1, zip_get_num_entries, (zip_t *archive, zip_flags_t flags), (archive, flags))
FORWARD(int, -1, zip_stat_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status),
        (archive, index, flags, status))

FORWARD(zip_file_t *, NULL, zip_fopen_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags),
        (archive, index, flags))
FORWARD(zip_int64_t, -1, zip_fread, (zip_file_t *file, void *room, zip_uint64_t size), (file, room, size))
FORWARD(int, -1, zip_fclose, (zip_file_t *file), (file))
FORWARD(zip_int64_t, -1, zip_file_add, (zip_t *archive, const char *name, zip_source_t *source, zip_flags_t flags),
        (archive, name, source, flags))
FORWARD(int, -1, zip_file_set_dostime,
        (zip_t *archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags),
        (archive, index, time, date, flags))
