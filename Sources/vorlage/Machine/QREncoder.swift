internal import FoundationEssentials
internal import Glibc
internal import Publishing

/// libqrencode, loaded where it is installed (https://fukuchi.org/works/qrencode/).
@safe
struct QREncoder: QRCodeMaking {
  // What qrencode.h declares as QRcode: version, width, and a byte a module whose lowest bit is dark.
  @unsafe private struct Code {
    var version: Int32
    var width: Int32
    var data: UnsafeMutablePointer<UInt8>?
  }

  private typealias Encode =
    @convention(c) (UnsafePointer<CChar>, Int32, Int32, Int32, Int32) -> UnsafeMutableRawPointer?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer?) -> Void

  private let encode: Encode
  private let free: Free

  /// - Returns: `nil` where the library is not installed.
  init?() {
    guard let library = unsafe dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL),
      let encode = unsafe dlsym(library, "QRcode_encodeString"),
      let free = unsafe dlsym(library, "QRcode_free")
    else { return nil }
    unsafe self.encode = unsafe unsafeBitCast(encode, to: Encode.self)
    unsafe self.free = unsafe unsafeBitCast(free, to: Free.self)
  }

  /// At error correction level M (15 per cent), which survives a fold and a thumb.
  func modules(of text: String) -> [[Bool]]? {
    // 8-bit mode, letter case kept, the smallest version that holds it.
    guard let raw = unsafe text.withCString({ unsafe encode($0, 0, 1, 2, 1) }) else { return nil }
    defer { unsafe free(raw) }
    let code = unsafe raw.assumingMemoryBound(to: Code.self)
    let width = unsafe Int(code.pointee.width)
    guard width > 0, let data = unsafe code.pointee.data else { return nil }
    return (0..<width).map { row in
      (0..<width).map { unsafe data[row * width + $0] & 1 == 1 }
    }
  }
}
