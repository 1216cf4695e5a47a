/// Elements that never change once made, at an address that comparisons may keep.
///
/// An object, so that many threads read one copy and the memory lives as long as any of them; reading
/// counts no references and checks no bounds. Whoever keeps `base` must keep the buffer.
final class FixedBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int
  private let memory: UnsafeMutablePointer<Element>

  init(_ elements: some Collection<Element>) {
    count = elements.count
    // One more, so that an empty buffer has an address too.
    memory = .allocate(capacity: count + 1)
    let buffer = UnsafeMutableBufferPointer(start: memory, count: count)
    _ = buffer.initialize(from: elements)
    base = UnsafePointer(memory)
  }

  deinit { memory.deallocate() }

  subscript(position: Int) -> Element { base[position] }
}
