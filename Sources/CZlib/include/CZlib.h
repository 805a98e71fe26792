#ifndef CZLIB_H
#define CZLIB_H

// Cairo deflates every stream of a PDF by itself, at zlib's usual level and on the thread that draws; finishing has to
// inflate a page's content again and deflates it anew. Cairo has no switch for that, but it begins each stream with
// zlib's `deflateInit`. A symbol of the program goes before a library's, so this module's `deflateInit_` is the one that
// is called: it is zlib's own, whose level can be told.

/// The level of what this thread's calls of `deflateInit` begin from now on: 0 stores, 1 (fast) to 9 (small), -1 as zlib
/// likes. Returns the one before.
int zlib_set_level(int level);

#endif
