#include "CNumbers.h"
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef unsigned __int128 wide;

// A text that is written from its end.
typedef struct {
  char bytes[48];
  int start;
} Text;

static void put(Text *text, char byte) { text->bytes[--text->start] = byte; }

static void put_digits(Text *text, uint64_t value) {
  do {
    put(text, (char)('0' + value % 10));
    value /= 10;
  } while (value);
}

static int take(const Text *text, char *room, size_t size) {
  int length = (int)sizeof text->bytes - text->start;
  if ((size_t)length >= size) return -1;
  memcpy(room, text->bytes + text->start, (size_t)length);
  room[length] = 0;
  return length;
}

// mantissa * factor / 2^shift, to the nearest, halves to even.
static uint64_t scaled(uint64_t mantissa, uint64_t factor, int shift) {
  wide product = (wide)mantissa * factor;
  if (shift <= 0) return (uint64_t)(product << -shift);
  // The product has 113 bits at most.
  if (shift > 114) return 0;
  wide half = (wide)1 << (shift - 1), rest = product & ((half << 1) - 1);
  uint64_t whole = (uint64_t)(product >> shift);
  return whole + (rest > half || (rest == half && whole & 1));
}

int numbers_print_fixed(char *room, size_t size, double value, int digits) {
  if (digits < 1 || digits > 18) return -1;
  uint64_t unit = 1;
  for (int digit = 0; digit < digits; digit++) unit *= 10;
  // Neither infinity nor what is no number is less.
  if (!(fabs(value) * (double)unit < 1e18)) return -1;
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  uint64_t mantissa = bits & 0xFFFFFFFFFFFFF;
  int exponent = bits >> 52 & 0x7FF;
  if (exponent) mantissa |= (uint64_t)1 << 52; else exponent = 1;
  uint64_t number = scaled(mantissa, unit, 1075 - exponent);
  Text text = {.start = sizeof text.bytes};
  uint64_t rest = number % unit;
  for (int digit = 0; digit < digits; digit++) {
    put(&text, (char)('0' + rest % 10));
    rest /= 10;
  }
  put(&text, '.');
  put_digits(&text, number / unit);
  if (bits >> 63) put(&text, '-');
  return take(&text, room, size);
}

int numbers_print_whole(char *room, size_t size, int value) {
  Text text = {.start = sizeof text.bytes};
  put_digits(&text, value < 0 ? 0u - (unsigned)value : (unsigned)value);
  if (value < 0) put(&text, '-');
  return take(&text, room, size);
}

int numbers_print_hexadecimal(char *room, size_t size, int width, unsigned value) {
  Text text = {.start = sizeof text.bytes};
  if (width < 0 || width > 8) return -1;
  do {
    put(&text, "0123456789abcdef"[value & 15]);
    value >>= 4;
  } while (value);
  while ((int)sizeof text.bytes - text.start < width) put(&text, '0');
  return take(&text, room, size);
}

#ifdef __GLIBC__

int __vsnprintf_chk(char *room, size_t size, int flag, size_t space, const char *format, va_list values);

// For a few letters, less than a call of strcmp.
static int equal(const char *format, const char *other) {
  while (*format && *format == *other) {
    format++;
    other++;
  }
  return *format == *other;
}

// -1 when the format is none of the five.
static int print(char *room, size_t size, const char *format, va_list values) {
  if (equal(format, "%f")) return numbers_print_fixed(room, size, va_arg(values, double), 6);
  if (equal(format, "%d")) return numbers_print_whole(room, size, va_arg(values, int));
  if (equal(format, "%.18f")) return numbers_print_fixed(room, size, va_arg(values, double), 18);
  if (equal(format, "%.*f")) {
    int digits = va_arg(values, int);
    return numbers_print_fixed(room, size, va_arg(values, double), digits);
  }
  if (equal(format, "%0*x")) {
    int width = va_arg(values, int);
    return numbers_print_hexadecimal(room, size, width, va_arg(values, unsigned));
  }
  return -1;
}

// What `snprintf` stands for where a library is built with _FORTIFY_SOURCE; `space` is what is known of the room.
int __snprintf_chk(char *room, size_t size, int flag, size_t space, const char *format, ...) {
  va_list values;
  va_start(values, format);
  // What does not fit is glibc's, too.
  int length = size <= space ? print(room, size, format, values) : -1;
  va_end(values);
  if (length < 0) {
    va_start(values, format);
    length = __vsnprintf_chk(room, size, flag, space, format, values);
    va_end(values);
  }
  return length;
}

#endif
