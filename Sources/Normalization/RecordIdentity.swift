package import Model

extension Record {
  /// The id that the record's own key gives: equal to `id` in every record that merging makes.
  package var derivedID: String {
    RecordID.make(RecordKey(programme: programme.id, award: award.id, edition: edition, recipient: recipient.id))
  }
}
