import Foundation
import Gazetteer

/// Times the gazetteer: opening it, and look-ups by the way a name is found.
///
/// Prints milliseconds and look-ups a second on one core, and nothing about accuracy.
@main
struct GazetteerBench {
  static func main() {
    let clock = ContinuousClock()
    let opening = clock.measure { _ = WorldGazetteer.standard.townCount }
    let world = WorldGazetteer.standard
    print("opening \(opening), \(world.townCount) towns with \(world.townNameCount) names")

    let context = PlaceContext(countries: ["IR"], nearby: ["Rasht"], years: 1988...1988)
    let sets: [(String, [String], PlaceContext)] = [
      ("exact, Latin", ["Tehran", "Masjed Soleyman", "Rudbar", "London"], PlaceContext()),
      ("exact, Persian", ["تهران", "کرج", "مسجدسلیمان", "رجایی‌شهر"], PlaceContext()),
      ("spelling variants", ["Qazwin", "Dezfool", "Sanandadj", "Tehrann"], PlaceContext()),
      ("with kind and container", ["Evin prison, Tehran", "زندان اوین، تهران"], PlaceContext()),
      ("in context", ["Tehran", "Rudbar", "کرج"], context),
      ("misspelt", ["Kermnshah", "Mashtad", "Isfrahan"], PlaceContext()),
      ("nothing like it", ["Xqzvfjpg", "Zzkqrtv"], PlaceContext()),
    ]
    for (title, names, context) in sets {
      let rounds = title == "misspelt" || title == "nothing like it" ? 20 : 500
      var candidates = 0
      let time = clock.measure {
        for _ in 0..<rounds {
          for name in names { candidates += world.resolve(name, in: context).candidates.count }
        }
      }
      let seconds = time / .seconds(1)
      let count = rounds * names.count
      print(
        "\(title): \(Int(Double(count) / seconds)) a second, \(candidates / count) candidates each"
      )
    }
    if let tehran = world.place("gn:112931"), let karaj = world.place("gn:128747") {
      let (a, b) = (UncertainPlace(tehran, in: world), UncertainPlace(karaj, in: world))
      var sum = 0.0
      let time = clock.measure {
        for _ in 0..<100_000 { sum += PlaceComparison(a, b).likelihoodRatio() }
      }
      print("comparisons: \(Int(100_000 / (time / .seconds(1)))) a second (sum \(sum))")
    }
  }
}
