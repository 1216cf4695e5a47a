/// The name of a person whom no earlier run has named.
public enum PersonIdentifier {
  /// A name made of the smallest record of the person: the same records, the same name.
  public static func of(_ record: PairDecision.Record) -> String {
    let digits = String(Mixing.hash(record.list.utf8 + [0x1F] + record.id.utf8), radix: 16)
    return "p" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
