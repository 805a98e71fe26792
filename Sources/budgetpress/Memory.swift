import CMimalloc
import ParallelWork
import Synchronization

/// What is done with memory that is free. Giving it back to the system takes time, as does getting it anew; worth that
/// only where much is held.
enum Memory {
  /// A budget of fewer bytes is made into a document with 80 MiB in all.
  private static let largestSmallInput = 1 << 20
  private static let givesBack = Atomic(false)

  /// Before anything is read.
  static func begin() { mi_option_set(mi_option_decommit_delay, 1000) }

  /// Gives free memory back from now on, if the input is large.
  static func expect(inputBytes: Int) {
    guard inputBytes > largestSmallInput else { return }
    givesBack.store(true, ordering: .relaxed)
    // After so many milliseconds: a tenth less is held at once than with the usual 25.
    mi_option_set(mi_option_decommit_delay, 5)
    // What a thread leaves when it ends, too.
    mi_option_enable(mi_option_abandoned_page_decommit)
  }

  /// Gives back what is free now, and what threads that wait hold: much has gone, and much is to come.
  static func giveBack() {
    guard givesBack.load(ordering: .relaxed) else { return }
    keepThreads(false)
    mi_collect(true)
  }
}
