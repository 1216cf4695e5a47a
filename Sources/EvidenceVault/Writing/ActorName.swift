/// A person's or a program's name as the name of a note key, which may hold neither space nor plus.
enum ActorName {
  /// The name with everything but ASCII letters, digits and `._@-` as `%XX` of its UTF-8.
  static func keyName(_ actor: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for unit in actor.utf8 {
      let character = Character(Unicode.Scalar(unit))
      if character.isASCII, character.isLetter || character.isNumber || "._@-".contains(character) {
        text.append(unit)
      } else {
        text += [UInt8(ascii: "%"), hex[Int(unit >> 4)], hex[Int(unit & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
