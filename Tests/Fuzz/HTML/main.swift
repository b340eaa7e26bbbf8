internal import FuzzSupport
internal import Readers

// Any markup becomes a well-formed article or a named failure, the same one each time.

@_cdecl("LLVMFuzzerTestOneInput")
func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array("<html>".utf8) + input(start, count)
  let page = RawPage(document: "page.html", url: "https://example.org/", bytes: bytes)
  do throws(ReadFailure) {
    let article = try PageReader().read(page)
    requireWellFormed(article)
    require((try? PageReader().read(page)) == article, "two readings of one page differ")
  } catch {
    require(!error.code.isEmpty, "a failure without a code")
  }
  return 0
}

Driver.run(readOneInput)
