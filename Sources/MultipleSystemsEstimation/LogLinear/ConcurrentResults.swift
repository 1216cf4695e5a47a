import Dispatch

/// The results of independent pieces of work, each computed on whatever thread is free.
///
/// Their order is that of the pieces, so that what is made of them does not depend on the number of
/// threads. One piece runs on the caller's own thread.
func concurrentResults<Result: Sendable>(
  of pieces: Int,
  _ work: @Sendable (Int) -> Result
) -> [Result] {
  guard pieces > 1 else { return (0..<max(0, pieces)).map(work) }
  var results = [Result?](repeating: nil, count: pieces)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each piece writes its own place and no other.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: pieces) { places[$0] = work($0) }
  }
  return results.compactMap(\.self)
}

/// Does the same with each of several owners of state, waiting until all is done.
///
/// An owner is given to one thread only; `threads` nil means one for each owner.
func concurrently<Owner: Sendable>(
  _ owners: [Owner],
  threads: Int?,
  _ work: @Sendable (Owner) -> Void
) {
  let workers = min(max(threads ?? owners.count, 1), owners.count)
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    for index in stride(from: worker, to: owners.count, by: workers) { work(owners[index]) }
  }
}
