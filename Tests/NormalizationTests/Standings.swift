import Model

extension Record {
  func field(_ name: String) -> [FieldValue] { fields.first { $0.name == name }?.values ?? [] }

  /// `value rank reason` of every value of a field.
  func standings(_ name: String) -> [String] {
    field(name).map { "\($0.value) \($0.rank.rawValue) \($0.reason)" }
  }
}
