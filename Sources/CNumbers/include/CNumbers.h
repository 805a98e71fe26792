#ifndef CNUMBERS_H
#define CNUMBERS_H

#include <stddef.h>

// Cairo prints each number and each glyph of a PDF with `snprintf`, 2,000 times a page: a tenth of all that making a
// document takes. Debian builds it so that `__snprintf_chk` is what it calls. A symbol of the program goes before a
// library's, so this module's is the one that is called: it prints the five formats that Cairo has for numbers as glibc
// does, to the byte, and leaves everything else to glibc. Where it is not called, documents are the same.

/// What `%.*f` prints, rounded to the nearest, halves to even. Returns its length without the zero at the end, or -1 when
/// it does not fit into the room, is no number, or is too large for 64 bits.
///
/// - `digits`: behind the point, 1 to 18.
int numbers_print_fixed(char *room, size_t size, double value, int digits);

/// The same for `%d`.
int numbers_print_whole(char *room, size_t size, int value);

/// The same for `%0*x`.
int numbers_print_hexadecimal(char *room, size_t size, int width, unsigned value);

#endif
