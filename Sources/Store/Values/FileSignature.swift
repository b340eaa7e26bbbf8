/// What tells without reading it that a file is as it was when it was read.
///
/// Times are those of the file system, in nanoseconds. `changed` cannot be set by programs, so that contents that were
/// exchanged under an old modification time do not pass.
package struct FileSignature: Hashable, Sendable {
  package var size: Int64
  package var modified: Int64
  package var changed: Int64
  package var inode: Int64
  package var device: Int64

  package init(size: Int64, modified: Int64, changed: Int64, inode: Int64, device: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }
}
