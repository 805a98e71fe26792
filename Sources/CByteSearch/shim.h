#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Sixteen neighbouring bytes, in which all are asked at once; in Swift that took a hundred times as long. The tests that
/// follow leave 0xFF at the bytes of their kind, 0 at the others.
typedef uint8_t budgetpress_bytes __attribute__((vector_size(16)));
typedef budgetpress_bytes (*budgetpress_test)(budgetpress_bytes bytes, budgetpress_bytes next);

/// What begins a scalar that well-formed XML cannot hold, or may begin one: control characters but the line feed, U+FDC0
/// to U+FDFF, U+FFC0 to U+FFFF, and all beyond them. In UTF-8; `next` are the bytes behind each.
static inline budgetpress_bytes budgetpress_unclean(budgetpress_bytes bytes, budgetpress_bytes next) {
  return (budgetpress_bytes)(((bytes < 0x20) & (bytes != 0x0A)) | (bytes == 0x7F) | (bytes >= 0xF0)
                             | ((bytes == 0xC2) & (next < 0xA0))
                             | ((bytes == 0xEF) & ((next == 0xB7) | (next == 0xBF))));
}

/// The same, and what markup writes as a reference: " & ' < >
static inline budgetpress_bytes budgetpress_special_in_markup(budgetpress_bytes bytes, budgetpress_bytes next) {
  return budgetpress_unclean(bytes, next)
         | (budgetpress_bytes)((bytes == '"') | (bytes == '&') | (bytes == '\'') | (bytes == '<') | (bytes == '>'));
}

/// What a JSON string writes with a backslash.
static inline budgetpress_bytes budgetpress_special_in_json(budgetpress_bytes bytes, budgetpress_bytes next) {
  (void)next;
  return (budgetpress_bytes)((bytes < 0x20) | (bytes == '"') | (bytes == '\\'));
}

/// What CSV writes in quotation marks.
static inline budgetpress_bytes budgetpress_special_in_csv(budgetpress_bytes bytes, budgetpress_bytes next) {
  (void)next;
  return (budgetpress_bytes)((bytes == ',') | (bytes == '"') | (bytes == '\n') | (bytes == '\r'));
}

/// Tabs, line ends and other low control characters.
static inline budgetpress_bytes budgetpress_low_control(budgetpress_bytes bytes, budgetpress_bytes next) {
  (void)next;
  return (budgetpress_bytes)(bytes < 0x0E);
}

/// The first byte of the kind, of sixteen; 16 when there is none.
static inline size_t budgetpress_first_of(budgetpress_bytes hits) {
  uint64_t halves[2];
  memcpy(halves, &hits, 16);
  if (halves[0]) return __builtin_ctzll(halves[0]) / 8;
  return halves[1] ? 8 + __builtin_ctzll(halves[1]) / 8 : 16;
}

static inline __attribute__((always_inline)) uint64_t budgetpress_load(const uint8_t *bytes, size_t count) {
  uint64_t word = 0;
  memcpy(&word, bytes, count);
  return word;
}

/// Of at most fifteen bytes; nothing behind them is read.
static inline __attribute__((always_inline)) size_t budgetpress_first_of_few(
    const uint8_t *bytes, size_t count, budgetpress_test test) {
  // Harmless everywhere.
  const uint64_t letters = 0x6161616161616161;
  uint64_t words[2] = {letters, letters}, next[2] = {letters, letters};
  // The first and the last of them, which may be the same in part: how far they are apart.
  size_t width = count >= 8 ? 8 : count >= 4 ? 4 : count, apart = 0;
  if (width == 8) {
    apart = count - 8;
    words[0] = budgetpress_load(bytes, 8);
    words[1] = budgetpress_load(bytes + apart, 8);
    next[0] = apart ? budgetpress_load(bytes + 1, 8) : words[0] >> 8;
    next[1] = words[1] >> 8;
  } else if (width == 4) {
    apart = count - 4;
    uint64_t first = budgetpress_load(bytes, 4), last = budgetpress_load(bytes + apart, 4);
    words[0] = first | last << 32;
    next[0] = (apart ? budgetpress_load(bytes + 1, 4) : first >> 8) | last >> 8 << 32;
  } else if (width > 0) {
    uint64_t word = bytes[0];
    if (width > 1) word |= (uint64_t)bytes[1] << 8;
    if (width > 2) word |= (uint64_t)bytes[2] << 16;
    words[0] = word | letters << 8 * width;
    next[0] = words[0] >> 8;
  }
  budgetpress_bytes vector, following;
  memcpy(&vector, words, 16);
  memcpy(&following, next, 16);
  size_t place = budgetpress_first_of(test(vector, following));
  if (place == 16) return count;
  return place < width ? place : place - width + apart;
}

/// The place of the first byte of the kind from a place on; the count when there is none.
static inline __attribute__((always_inline)) size_t budgetpress_first(
    const uint8_t *bytes, size_t count, size_t from, budgetpress_test test) {
  size_t place = from;
  while (place + 17 <= count) {
    budgetpress_bytes vector, next;
    memcpy(&vector, bytes + place, 16);
    memcpy(&next, bytes + place + 1, 16);
    size_t found = budgetpress_first_of(test(vector, next));
    if (found < 16) return place + found;
    place += 16;
  }
  if (count - place == 16) {
    budgetpress_bytes vector, next;
    memcpy(&vector, bytes + place, 16);
    // Nothing follows the last, which therefore begins no scalar of several bytes.
    next = __builtin_shufflevector(vector, vector, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15);
    return place + budgetpress_first_of(test(vector, next));
  }
  return place + budgetpress_first_of_few(bytes + place, count - place, test);
}

static inline size_t budgetpress_first_unclean(const uint8_t *bytes, size_t count, size_t from) {
  return budgetpress_first(bytes, count, from, budgetpress_unclean);
}

static inline size_t budgetpress_first_special_in_markup(const uint8_t *bytes, size_t count, size_t from) {
  return budgetpress_first(bytes, count, from, budgetpress_special_in_markup);
}

static inline size_t budgetpress_first_special_in_json(const uint8_t *bytes, size_t count, size_t from) {
  return budgetpress_first(bytes, count, from, budgetpress_special_in_json);
}

static inline size_t budgetpress_first_special_in_csv(const uint8_t *bytes, size_t count, size_t from) {
  return budgetpress_first(bytes, count, from, budgetpress_special_in_csv);
}

static inline size_t budgetpress_first_low_control(const uint8_t *bytes, size_t count, size_t from) {
  return budgetpress_first(bytes, count, from, budgetpress_low_control);
}
