internal import CLibXML2

/// The version of the parser library that pages are read with, for `--version` and reports of trouble.
package enum LibXML2 {
  /// For example `2.9.14`, as the headers at build time have it.
  package static let version = LIBXML_DOTTED_VERSION
}
