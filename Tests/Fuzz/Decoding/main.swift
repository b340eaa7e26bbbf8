internal import FuzzSupport

@testable import Readers

// Any bytes become valid UTF-8 in NFC, and plain ASCII stays as it is.

@_cdecl("LLVMFuzzerTestOneInput")
func decodeOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  let decoded = TextDecoding.decode(bytes)
  requireText(decoded.bytes)
  require(!bytes.allSatisfy { $0 < 0x80 && $0 > 0 } || decoded.bytes == bytes, "plain ASCII was changed")
  return 0
}

Driver.run(decodeOneInput)
