#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>

/// Writes the 128 bits of XXH3 of some bytes, most significant byte first, to `digest`.
void budgetpress_xxh128(const void *bytes, size_t count, unsigned char digest[16]);

#endif
