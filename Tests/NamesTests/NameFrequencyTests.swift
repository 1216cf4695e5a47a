import Names
import Testing

struct NameFrequencyTests {
  private let frequencies = NameFrequencies.standard

  @Test(arguments: [("mohammad", "parviz"), ("محمد", "پرویز"), ("ali", "kourosh")])
  func `a common given name has a larger share than a rare one`(common: String, rare: String) {
    #expect(frequencies.share(of: common, as: .given) > frequencies.share(of: rare, as: .given))
  }

  @Test
  func `all spellings of a class have one share`() {
    let shares = ["mohammad", "muhammad", "mohamed"].map { frequencies.share(of: $0, as: .given) }
    #expect(Set(shares).count == 1)
  }

  @Test
  func `a name never seen is rare and not impossible`() {
    let share = frequencies.share(of: "zzyzxqvw", as: .surname)
    #expect(share > 0 && share < 1e-3)
  }
}
