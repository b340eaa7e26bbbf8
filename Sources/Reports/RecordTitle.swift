internal import Model

/// The first line of what is shown of a record.
enum RecordTitle {
  /// Says so when the record was asked for by an id that it does not have any more.
  static func text(_ record: Record, askedAs id: String, _ ink: Ink) -> String {
    let title = ink(.strong, record.id)
    return (id == record.id ? title : "\(id)  " + ink(.doubtful, "now") + " \(title)") + "\n"
  }
}
