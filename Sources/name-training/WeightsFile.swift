import Foundation
import Names

/// Writes fitted weights as the table that `ComparisonWeights` reads.
struct WeightsFile {
  let model: PairModel
  let features: PairFeatures

  private static func whole(_ nats: Double) -> String {
    String(Int((nats * Double(ComparisonWeights.nat)).rounded()))
  }

  /// The table's text; `remarks` are its first lines, `parts` weights set by hand, copied.
  func text(remarks: [String], parts: String) -> String {
    let sounds = 0..<PairModel.sounds
    let latin = SoundAlphabet.latinCount
    var lines = remarks.map { "# " + $0 }
    lines.append("alphabet\t\(SoundAlphabet.version)\t\(PairModel.sounds)")
    for x in sounds {
      let row = (x..<PairModel.sounds).map { y in
        Self.whole(
          x < latin
            ? model.weights[PairModel.pair(x, y)] : StartingWeights.arabicPair(x, y)
        )
      }
      lines.append("pair\t\(SoundAlphabet.labels[x])\t" + row.joined(separator: " "))
    }
    for kind in [PairKind.latin, .cross, .arabic] {
      let fitted: PairKind = kind == .arabic ? .latin : kind
      func row(_ name: String, _ values: [Double]) {
        lines.append("\(name)\t\(kind)\t" + values.map(Self.whole).joined(separator: " "))
      }
      row(
        "gap",
        sounds.map {
          kind == .arabic ? StartingWeights.arabicGap($0) : model.weights[PairModel.gap(kind, $0)]
        }
      )
      row(
        "prefix",
        NameAffixes.prefixes.indices.map { model.weights[PairModel.prefix(fitted, $0)] }
      )
      row(
        "suffix",
        NameAffixes.suffixes.indices.map { model.weights[PairModel.suffix(fitted, $0)] }
      )
      let extra = (0..<PairFeatures.count).map { model.weights[PairModel.extra(fitted, $0)] }
      row("extra", PairFeatures.constant.map { extra[$0] })
      row(
        "length",
        (0...ComparisonWeights.longest).map { length in
          extra[PairFeatures.length] * Double(length) / 4
            + extra[PairFeatures.logLength] * log(Double(max(length, 1)))
        }
      )
    }
    for before in 0...PairModel.sounds {
      let base = Self.whole(features.unseen[before])
      let seen = sounds.compactMap { sound -> String? in
        let value = Self.whole(features.following[before * PairModel.sounds + sound])
        return value == base ? nil : "\(sound):\(value)"
      }
      lines.append("after\t\(before)\t" + ([base] + seen).joined(separator: " "))
    }
    lines.append(parts)
    return lines.joined(separator: "\n")
  }
}
