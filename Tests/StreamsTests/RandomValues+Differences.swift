import Model

extension RandomValues {
  mutating func difference() -> RecordDifference {
    RecordDifference(
      kind: choice(RecordDifference.Kind.self), severity: choice(RecordDifference.Severity.self),
      old: list { $0.name() }, new: list { $0.name() },
      subject: .init(recipient: localizedName(), award: localizedName(), edition: maybe { $0.below(9999) }),
      link: maybe { $0.choice(RecordDifference.Link.self) },
      fields: list { values in
        FieldDifference(
          values.name(), values.choice(FieldDifference.Meaning.self), values.choice(RecordDifference.Severity.self),
          old: values.maybe { $0.text() }, new: values.maybe { $0.text() }, causes: values.list { $0.cause() },
          quotes: values.quotes())
      }, causes: list { $0.cause() }, quotes: quotes())
  }

  // Without a decision: which members go with which is only sketched by the schema.
  private mutating func cause() -> ChangeCause {
    ChangeCause(
      choice(ChangeCause.Code.self), documents: list { $0.name() }, oldRules: list { $0.text() },
      newRules: list { $0.text() })
  }

  private mutating func quotes() -> QuoteDifference {
    QuoteDifference(gained: list { $0.quote() }, lost: list { $0.quote() }, kept: list { $0.quote() })
  }

  private mutating func quote() -> QuoteDifference.Quote { .init(document: name(), field: name(), text: text()) }
}
