import Glibc

/// Renders the same thing again and again and prints what one time took: `templates NAME [TIMES]`.
/// With `--once`, the output itself.
///
/// Processor time counts, not the time that passes, since the machine may have other things to do.
@main struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let work = try Work(named: arguments[1]) else {
      print("templates \(Work.names.joined(separator: "|")) [TIMES | --once]")
      exit(2)
    }
    if arguments.count > 2, arguments[2] == "--once" {
      _ = work.run().withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      return
    }
    let times = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 200
    var taken: [Double] = []
    var bytes = 0
    for _ in 0..<times {
      let start = processorMilliseconds()
      bytes = work.run().count
      taken.append(processorMilliseconds() - start)
    }
    taken.sort()
    let before = allocations()
    _ = work.run()
    let allocated = allocations() - before
    print("\(taken[taken.count / 2]) \(bytes) \(allocated)")
  }
}

func processorMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// How often memory was asked for, where `malloc-counter.so` is loaded before (LD_PRELOAD); else 0.
func allocations() -> Int {
  guard let symbol = dlsym(nil, "counted_allocations") else { return 0 }
  typealias Count = @convention(c) () -> Int
  return unsafeBitCast(symbol, to: Count.self)()
}
