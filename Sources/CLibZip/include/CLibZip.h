#ifndef CLIBZIP_H
#define CLIBZIP_H

// libzip's own interface; of its functions, those in libzip.c are there. The library is opened with the first workbook:
// it brings libcrypto along, which takes a fifth of the time until any command begins.
#include <zip.h>

#endif
