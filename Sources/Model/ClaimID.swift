/// Derives a claim's id from what it says and where, never from rule, confidence or load order.
public enum ClaimID {
  /// `c_` and sixteen hexadecimal digits over document, identity key, rank, ordinal, modality, status and dates.
  public static func make(_ claim: Claim) -> String {
    var hash = StableHash()
    hash.add(field: claim.document)
    hash.add(field: claim.programme)
    hash.add(field: claim.award)
    hash.add(field: claim.edition.map(String.init))
    hash.add(field: claim.recipient.id)
    hash.add(field: claim.modality.rawValue)
    hash.add(field: claim.status.rawValue)
    hash.add(field: claim.announced?.edtf)
    hash.add(field: claim.rank.map(String.init))
    hash.add(field: claim.ordinal.map(String.init))
    return "c_" + hash.hex
  }
}
