import Diagnostics
import Publishing
import Testing

/// A disk that is full at the first write, the second, and so on.
@Suite struct FullDiskTests {
  /// As many writes as a whole build makes: fourteen papers, and the list before and after.
  @Test(arguments: 0..<16) func filesStayWholeAndTheNextBuildCompletes(_ room: Int) {
    let good = SmallWorkspace.output
    let output = MemoryOutput(room: room)
    let result = Example.build(SmallWorkspace.files, into: output)
    #expect(result.machineFailed)
    #expect(result.diagnostics.contains { $0.slug == "disk-full" })
    #expect(output.writes.count == room)
    for (path, bytes) in output.files where path != ".vorlage.json" {
      #expect(bytes == good.read(path), "\(path)")
    }
    let next = output.copy()
    #expect(!Example.build(SmallWorkspace.files, into: next).machineFailed)
    #expect(next.files == good.files)
  }

  /// Over an earlier output of other data: each file is the old one or the new one.
  @Test(arguments: 0..<16) func eachFileIsOldOrNew(_ room: Int) {
    let files = SmallWorkspace.changed("vorlage.yaml", "Landkreis", "Kreis")
    let new = MemoryOutput()
    Example.build(files, into: new)
    let output = SmallWorkspace.output.copy(room: room)
    let result = Example.build(files, into: output)
    #expect(result.machineFailed)
    #expect(output.removals == [])
    for (path, bytes) in output.files where path != ".vorlage.json" {
      #expect(bytes == new.read(path) || bytes == SmallWorkspace.output.read(path), "\(path)")
    }
    let next = output.copy()
    #expect(!Example.build(files, into: next).machineFailed)
    #expect(next.files == new.files)
  }
}
