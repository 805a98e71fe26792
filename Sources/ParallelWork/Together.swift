/// What two things make, at the same time where there are two cores.
///
/// - Throws: what the first throws, else what the second does.
public func together<One: Sendable, Other: Sendable>(
  _ one: @Sendable () throws -> One, _ other: @Sendable () throws -> Other
) throws -> (One, Other) {
  let made: [Either<One, Other>] = try inParallel([true, false]) { isFirst in
    if isFirst { .one(try one()) } else { .other(try other()) }
  }
  guard case .one(let first) = made[0], case .other(let second) = made[1] else { return (try one(), try other()) }
  return (first, second)
}

private enum Either<One: Sendable, Other: Sendable>: Sendable { case one(One), other(Other) }
