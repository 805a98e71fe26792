#include "CZlib.h"
#include <zlib.h>

static _Thread_local int level = Z_DEFAULT_COMPRESSION;

int zlib_set_level(int next) {
  int before = level;
  level = next;
  return before;
}

// What `deflateInit` stands for in zlib.h. Callers that ask for another level than the usual one get it.
int deflateInit_(z_streamp stream, int asked, const char *version, int size) {
  int used = asked == Z_DEFAULT_COMPRESSION ? level : asked;
  // What is only stored is not looked for anywhere: 200 KB less that zlib would clear for each stream.
  int stores = used == Z_NO_COMPRESSION;
  return deflateInit2_(
      stream, used, Z_DEFLATED, stores ? 9 : MAX_WBITS, stores ? 1 : 8, Z_DEFAULT_STRATEGY, version, size);
}
