#ifndef CQPDF_H
#define CQPDF_H

#include <stddef.h>

// What of qpdf 11's C interface is used. The library is opened when the first file is linearized: a document alone needs
// none.

/// Writes a file anew in the order in which it is loaded over a network, streams as they are, the same each time.
///
/// - bytes, count: the file.
/// - take: gets the new file, or the message when there is one; its first argument is `context`.
/// Returns 0, or what qpdf returns for errors and warnings; -1 without the library.
int budgetpress_linearize(
    const char *bytes, size_t count, void *context, void (*take)(void *context, const unsigned char *bytes, size_t count));

#endif
