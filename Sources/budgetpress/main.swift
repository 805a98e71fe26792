import CLinuxMemory
import Glibc

// A reader that closes the pipe ends the output, not with an error.
signal(SIGPIPE, SIG_IGN)
// A large piece of memory goes back to the system when it is freed, and leaves no hole among the small ones.
mallopt(M_MMAP_THRESHOLD, 1 << 18)
BudgetpressCommand.main()
