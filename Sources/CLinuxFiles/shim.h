#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { BUDGETPRESS_NOREPLACE = 1, BUDGETPRESS_EXCHANGE = 2 };

/// Swift cannot import the variadic syscall(), nor the C library's own renameat2, which hides behind _GNU_SOURCE.
/// 0, or the error number.
static inline int budgetpress_renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) {
  return syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags) == 0 ? 0 : errno;
}

/// Writes everything of the file system that holds the open file to disk: one call instead of one fsync a file.
static inline int budgetpress_syncfs(int file) {
  return syscall(SYS_syncfs, file) == 0 ? 0 : errno;
}
