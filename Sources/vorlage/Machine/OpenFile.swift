internal import FoundationEssentials
internal import Glibc

/// A file that is open, closed when its owner is gone. Why something failed is in `errno` right
/// after it.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens for reading, without waiting for the other end of a pipe.
  static func reading(_ path: String, following: Bool) -> OpenFile? {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (following ? 0 : O_NOFOLLOW)
    return OpenFile(unsafe open(path, flags))
  }

  /// Opens a pipe or a device for reading, and waits for the other end.
  static func readingStream(_ path: String) -> OpenFile? {
    OpenFile(unsafe open(path, O_RDONLY | O_CLOEXEC))
  }

  /// Makes a file that is not there yet.
  static func making(_ path: String) -> OpenFile? {
    OpenFile(unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// Opens what is there to be written into: a device, or a pipe, for whose reader it waits.
  static func writing(_ path: String) -> OpenFile? {
    OpenFile(unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY))
  }

  /// Opens a file that is there to be locked, and makes it where it is missing.
  static func lock(_ path: String) -> OpenFile? {
    OpenFile(unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666))
  }

  private init?(_ descriptor: Int32) {
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// What tells one state of a file from another.
  struct Status: Equatable {
    let kind: mode_t
    /// Who may read and write it.
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t
    let device: dev_t
    let number: ino_t
    let size: Int
    let changed: Int
    let changedNanoseconds: Int
  }

  borrowing func status() -> Status? {
    var found = stat()
    guard unsafe fstat(descriptor, &found) == 0 else { return nil }
    return Status(found)
  }

  /// Gives the file the owner and the permissions of another, as far as this process may.
  borrowing func belong(as other: Status) {
    let own = status()
    let isOwned = own?.owner == other.owner && own?.group == other.group
    if !isOwned, fchown(descriptor, other.owner, other.group) != 0 {
      // The group alone can be given by who is in it.
      _ = fchown(descriptor, .max, other.group)
    }
    // A new owner may cost permissions.
    if !isOwned || own?.permissions != other.permissions {
      _ = fchmod(descriptor, other.permissions)
    }
  }

  /// Locks the file against other processes.
  ///
  /// - Returns: `false` where it is locked already and nobody waits.
  borrowing func lock(isWaiting: Bool) -> Bool {
    while flock(descriptor, isWaiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  borrowing func unlock() { flock(descriptor, LOCK_UN) }

  /// Appends what is left of the file, up to one byte more than the limit.
  borrowing func read(into bytes: inout [UInt8], expecting size: Int, limit: Int) -> Bool {
    Self.read(descriptor, into: &bytes, expecting: size, limit: limit)
  }

  borrowing func write(_ bytes: [UInt8]) -> Bool { Self.write(bytes, to: descriptor) }

  /// The same for a stream that the process was given, which it does not close.
  @discardableResult
  static func read(
    _ descriptor: Int32, into bytes: inout [UInt8], expecting size: Int, limit: Int
  ) -> Bool {
    while bytes.count <= limit {
      // Of a stream whose length nobody knows, more each time.
      let wanted = max(min(size, limit) - bytes.count + 1, min(bytes.count, 1 << 20), 4096)
      var count = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, wanted)
        filled = max(count, 0)
      }
      if count < 0, isTemporary(errno, descriptor, POLLIN) { continue }
      guard count >= 0 else { return false }
      if count == 0 { return true }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      // There was room for more, and the file said that it has no more.
      if bytes.count == size, count < wanted { return true }
    }
    return true
  }

  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, isTemporary(errno, descriptor, POLLOUT) { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Whether the same can be asked again; waits, where another process made the stream one that does
  /// not wait by itself.
  private static func isTemporary(_ fault: Int32, _ descriptor: Int32, _ event: Int32) -> Bool {
    guard fault == EAGAIN else { return fault == EINTR }
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    return unsafe poll(&wanted, 1, -1) >= 0 || errno == EINTR
  }
}

extension OpenFile.Status {
  init(_ status: stat) {
    kind = status.st_mode & S_IFMT
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    device = status.st_dev
    number = status.st_ino
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec
    changedNanoseconds = status.st_mtim.tv_nsec
  }

  /// Whether both are of one file, whatever its name.
  func isSameFile(as other: OpenFile.Status) -> Bool {
    device == other.device && number == other.number
  }

  /// Of a stream that the process was given.
  init?(stream descriptor: Int32) {
    var found = stat()
    guard unsafe fstat(descriptor, &found) == 0 else { return nil }
    self.init(found)
  }

  /// Of a path; `nil` where there is nothing.
  init?(path: String) {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return nil }
    self.init(found)
  }
}
