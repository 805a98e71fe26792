#include "CXXHash.h"

#include <string.h>
// All of the library is in its header, so that no command has it to load.
#define XXH_INLINE_ALL
#include <xxhash.h>

void budgetpress_xxh128(const void *bytes, size_t count, unsigned char digest[16]) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, count));
  memcpy(digest, canonical.digest, sizeof canonical.digest);
}
