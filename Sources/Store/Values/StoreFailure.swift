internal import GRDB

/// Why a store cannot be used, in the terms of whoever runs the program.
package struct StoreFailure: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    case missing
    /// A file that is something else: it is left alone.
    case notAStore
    /// Written by a later version of the program.
    case newer
    /// The database says that its file is damaged.
    case damaged
    /// The disk is full.
    case full
    case inputOutput
    /// Another program holds the database for writing.
    case busy
    /// The file or its folder cannot be opened or written.
    case cannotOpen
    case bug
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Sorts what the database reports by what can be done about it.
  package init(_ error: any Error) {
    if let failure = error as? StoreFailure {
      self = failure
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.bug, "\(error)")
      return
    }
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: self.init(.full, message)
    case .SQLITE_IOERR, .SQLITE_NOMEM: self.init(.inputOutput, "\(message) (\(error.extendedResultCode.rawValue))")
    case .SQLITE_CORRUPT: self.init(.damaged, message)
    case .SQLITE_NOTADB: self.init(.notAStore, message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, message)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self.init(.cannotOpen, message)
    default: self.init(.bug, error.description)
    }
  }

  /// Runs what the database does and turns its errors.
  static func turning<Result>(_ body: () throws -> Result) throws(StoreFailure) -> Result {
    do { return try body() } catch { throw StoreFailure(error) }
  }
}
