internal import Foundation
internal import Readers

/// Finds the inputs below a folder. The order of the result does not matter: the listing sorts.
struct FolderWalk {
  enum Entry {
    case file(FilePath, FileStatus, PageNames.Kind)
    case failure(ReadFailure)
    /// A link to a folder that it lies in.
    case loop
    /// A pipe, socket or device with the name of a page.
    case special(FileStatus.Identity)
  }

  /// Path relative to the folder, and what is there.
  private(set) var entries: [(name: [UInt8], entry: Entry)] = []
  private let excluded: FileStatus.Identity?

  /// Walks at once. Links are followed; names that begin with a dot, names of no page and one excluded folder are
  /// passed over.
  init(_ folder: FilePath, excluding excluded: FileStatus.Identity? = nil) {
    self.excluded = excluded
    walk(folder, name: [], ancestors: [])
  }

  private mutating func walk(_ folder: FilePath, name: [UInt8], ancestors: Set<FileStatus.Identity>) {
    let names: [[UInt8]]
    let identity: FileStatus.Identity
    do throws(SystemError) {
      identity = try FileStatus(folder).identity
      if identity == excluded { return }
      if ancestors.contains(identity) {
        entries.append((name, .loop))
        return
      }
      names = try Self.list(folder)
    } catch {
      entries.append((name, .failure(ReadFailure(error))))
      return
    }
    for entry in names {
      let path = folder.appending(entry)
      let relative = FilePath(name).appending(entry).bytes
      let kind = PageNames.kind(entry)
      do throws(SystemError) {
        let status = try FileStatus(path)
        switch status.kind {
        case .folder: walk(path, name: relative, ancestors: ancestors.union([identity]))
        case .file: if let kind { entries.append((relative, .file(path, status, kind))) }
        case .other: if kind != nil { entries.append((relative, .special(status.identity))) }
        }
      } catch {
        if kind != nil { entries.append((relative, .failure(ReadFailure(error)))) }
      }
    }
  }

  /// The names in a folder but, unless asked for, those that begin with a dot; in no order.
  static func list(_ folder: FilePath, hidden: Bool = false) throws(SystemError) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw SystemError() }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if hidden || name.first != UInt8(ascii: ".") { names.append(name) }
    }
    if errno != 0 { throw SystemError() }
    return names
  }
}
