import CLinuxMemory
import Glibc

// A reader that closes the pipe ends the output, not with an error.
signal(SIGPIPE, SIG_IGN)
// A large piece of memory goes back to the system when it is freed, and leaves no hole among the small ones.
mallopt(M_MMAP_THRESHOLD, 1 << 20)
// Small pieces of usual lengths are kept for the next of their length.
mallopt(M_MXFAST, 160)
// Memory is taken in larger steps than usual: each asks the system, which lets no other thread take any meanwhile.
mallopt(M_TOP_PAD, 4 << 20)
BudgetpressCommand.main()
