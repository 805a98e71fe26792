#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

/// A copy of this process that the system ends with it, however this one ends: 0 in the copy, the copy's number here,
/// or minus the error number. Swift cannot import the variadic prctl().
static inline int budgetpress_fork(void) {
  pid_t parent = getpid();
  pid_t made = fork();
  if (made < 0) return -errno;
  // This process may have ended before the copy asked to end with it.
  if (made == 0 && (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)) _exit(1);
  return made;
}
