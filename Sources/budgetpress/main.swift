import Glibc

// A reader that closes the pipe ends the output, not with an error.
signal(SIGPIPE, SIG_IGN)
Memory.begin()
LoadedAhead.begin(for: CommandLine.arguments)
BudgetpressCommand.main()
