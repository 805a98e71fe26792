#include "CQPDF.h"
#include <dlfcn.h>
#include <string.h>

typedef void *Data;
typedef void *Fault;

// In qpdf/Constants.h.
enum { generate_object_streams = 2, decode_nothing = 0 };

static void *open_library(void) {
  static const char *const names[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.so"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    // Opened again and again it is the same library.
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

#define FIND(result, name, ...) \
  result (*name)(__VA_ARGS__) = dlsym(library, "qpdf_" #name); \
  if (!name) return -1

static int set(void *library, Data data, const char *name, int value) {
  void (*setter)(Data, int) = dlsym(library, name);
  if (!setter) return 0;
  setter(data, value);
  return 1;
}

static int write_linearized(void *library, Data data) {
  FIND(int, init_write_memory, Data);
  FIND(int, write, Data);
  int status = init_write_memory(data);
  if (status) return status;
  // PDF/A wants a line to end before `endstream`.
  int is_set = set(library, data, "qpdf_set_linearization", 1)
      && set(library, data, "qpdf_set_newline_before_endstream", 1)
      && set(library, data, "qpdf_set_deterministic_ID", 1)
      && set(library, data, "qpdf_set_object_stream_mode", generate_object_streams)
      && set(library, data, "qpdf_set_compress_streams", 0)
      && set(library, data, "qpdf_set_decode_level", decode_nothing);
  return is_set ? write(data) : -1;
}

static const char *message(void *library, Data data) {
  int (*has_error)(Data) = dlsym(library, "qpdf_has_error");
  Fault (*get_error)(Data) = dlsym(library, "qpdf_get_error");
  Fault (*next_warning)(Data) = dlsym(library, "qpdf_next_warning");
  const char *(*full_text)(Data, Fault) = dlsym(library, "qpdf_get_error_full_text");
  if (!has_error || !get_error || !next_warning || !full_text) return NULL;
  Fault fault = has_error(data) ? get_error(data) : next_warning(data);
  return fault ? full_text(data, fault) : NULL;
}

int budgetpress_linearize(
    const char *bytes, size_t count, void *context, void (*take)(void *context, const unsigned char *bytes, size_t count)) {
  void *library = open_library();
  if (!library) return -1;
  FIND(Data, init, void);
  FIND(void, cleanup, Data *);
  FIND(void, silence_errors, Data);
  FIND(int, read_memory, Data, const char *, const char *, unsigned long long, const char *);
  FIND(size_t, get_buffer_length, Data);
  FIND(const unsigned char *, get_buffer, Data);
  Data data = init();
  if (!data) return -1;
  silence_errors(data);
  int status = -1;
  if (set(library, data, "qpdf_set_suppress_warnings", 1) && set(library, data, "qpdf_set_attempt_recovery", 0)) {
    // qpdf reads from the bytes until all is written.
    status = read_memory(data, "PDF", bytes, count, NULL);
    if (!status) status = write_linearized(library, data);
  }
  if (!status) {
    const unsigned char *written = get_buffer(data);
    if (written) take(context, written, get_buffer_length(data)); else status = -1;
  } else {
    const char *text = message(library, data);
    if (text) take(context, (const unsigned char *)text, strlen(text));
  }
  cleanup(&data);
  return status;
}
