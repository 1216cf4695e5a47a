/// Rewritings that turn one spelling of a word into others that are met; `$` is the word's end.
struct SpellingRules: Sendable {
  private let rewritings: [(from: String, to: String)]

  private init(_ table: String) {
    rewritings = table.split(separator: " ").map { rule in
      let parts = rule.split(separator: ">", omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
  }

  /// What writers of English and of Iran's own signs vary.
  static let english = SpellingRules(
    "gh>q q>gh ou>oo ou>u oo>u ei>ey ey>ay zadeh>zade eh$>e ss>s mm>m dd>d ll>l rr>r ff>f v>w "
      + "kh>x ian>yan iya>ia ee>i oo>ou mo>mu ah$>a ai>aei pour>poor zh>j ho>hu"
  )
  /// ش as ch, ج as dj, چ as tch, every u as ou.
  static let french = SpellingRules("ch>tch sh>ch j>dj oo>ou u>ou oou>ou ee>i ge>gue gi>gui w>v")
  /// Persian vowels as Arabic ones.
  static let arabic = SpellingRules(
    "mo>mu ho>hu so>su ei>ay ou>u oo>u v>w zadeh>zada eh$>a em>im er>ir eb>ib es>is gh>q"
  )
  /// Hamza on its seat or as a plain letter, madda left out, one و for two, short forms.
  static let persian = SpellingRules("یی>ئی آ>ا وو>و ماع>مع راه>ره حمان>حمن")

  /// All rewritings one after the other, as a writer with the habit would.
  func applied(_ text: String) -> String {
    rewritings.reduce(text.lowercased()) { replaced($0, $1.from, $1.to) }.titled
  }

  /// The forms, then each of them with one rewriting, without repetition.
  func variants(of forms: [String], atMost limit: Int) -> [String] {
    var all = forms
    for form in forms {
      for rule in rewritings where all.count < limit {
        let variant = replaced(form.lowercased(), rule.from, rule.to).titled
        if !all.contains(variant) { all.append(variant) }
      }
    }
    return all
  }

  private func replaced(_ text: String, _ from: String, _ to: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let atEnd = from.hasSuffix("$")
    let pattern = Array((atEnd ? from.dropLast() : from[...]).unicodeScalars)
    var out = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let rest = scalars[index...]
      if rest.starts(with: pattern), !atEnd || rest.count == pattern.count {
        out.append(contentsOf: to.unicodeScalars)
        index += pattern.count
      } else {
        out.append(scalars[index])
        index += 1
      }
    }
    return String(out)
  }
}

extension String {
  /// Lower case with a capital at the beginning of each word.
  var titled: String {
    var out = String.UnicodeScalarView()
    var begins = true
    for scalar in lowercased().unicodeScalars {
      if begins, let upper = scalar.properties.uppercaseMapping.unicodeScalars.first {
        out.append(upper)
      } else {
        out.append(scalar)
      }
      begins = scalar == " " || scalar == "-" || scalar == SimulatedWord.joint
    }
    return String(out)
  }
}
