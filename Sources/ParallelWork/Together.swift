/// What two things make, at the same time where there are two cores.
///
/// - Throws: what the first throws, else what the second does.
public func together<One: Sendable, Other: Sendable, Failure: Error>(
  _ one: @Sendable () throws(Failure) -> One, _ other: @Sendable () throws(Failure) -> Other
) throws(Failure) -> (One, Other) {
  let made = try inParallel([true, false]) { isFirst throws(Failure) -> Either<One, Other> in
    if isFirst { .one(try one()) } else { .other(try other()) }
  }
  guard case .one(let first) = made[0], case .other(let second) = made[1] else { return (try one(), try other()) }
  return (first, second)
}

private enum Either<One: Sendable, Other: Sendable>: Sendable { case one(One), other(Other) }
