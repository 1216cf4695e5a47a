/// One letter for all that are written in its place.
enum PlaceLetters {
  /// The plain letter of an accented Latin or a variant Arabic letter; itself where it has none.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xC0...0x24F: latin(latinExtended, scalar, from: 0xC0)
    case 0x259: "a"
    case 0x1E00...0x1EFF: latin(latinAdditional, scalar, from: 0x1E00)
    case 0x600...0x6FF: arabic[Int(scalar.value - 0x600)]
    case 0xFB50...0xFBB1: presented(presentationA, scalar, from: 0xFB50)
    case 0xFBD3...0xFBE9: presented(presentationKurdish, scalar, from: 0xFBD3)
    case 0xFBFC...0xFBFF: "\u{6CC}"
    case 0xFE80...0xFEF4: presented(presentationB, scalar, from: 0xFE80)
    default: scalar
    }
  }

  /// The letters of one that stands for two, else its lower case.
  static func spelledOut(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let lower = scalar.properties.lowercaseMapping
    return (pairs[lower] ?? lower).unicodeScalars
  }

  /// The ASCII digit of an Arabic or Persian one.
  static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x660...0x669: Unicode.Scalar(UInt8(scalar.value - 0x660 + 0x30))
    case 0x6F0...0x6F9: Unicode.Scalar(UInt8(scalar.value - 0x6F0 + 0x30))
    default: nil
    }
  }

  private static func latin(
    _ table: [UInt8],
    _ scalar: Unicode.Scalar,
    from first: UInt32
  ) -> Unicode.Scalar {
    let plain = table[Int(scalar.value - first)]
    return plain == UInt8(ascii: ".") ? scalar : Unicode.Scalar(plain)
  }

  private static func presented(
    _ table: [Unicode.Scalar],
    _ scalar: Unicode.Scalar,
    from first: UInt32
  ) -> Unicode.Scalar {
    // Each is the form of a letter from U+0600 to U+06FF.
    arabic[Int(table[Int(scalar.value - first)].value) - 0x600]
  }

  private static let pairs = [
    "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ĳ": "ij", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj",
    "ǳ": "dz", "ǽ": "ae", "ǣ": "ae",
  ]

  // From U+00C0, U+1E00: the base letter of the compatibility decomposition (Unicode 15), and of
  // letters with a stroke, hook or no dot the letter they are written for.
  private static let latinExtended = Array(
    """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeee\
    eeeegggggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuu\
    uuuuwwyyyzzzzzzsbb.......d....aa.ff....ikk......oo.............uu..yy..........w........\
    .....aaiioouuuuuuuuuuaaaaa....ggkkoooo..j...gg.wnnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh\
    ......aaeeooooooooyy......acc......b..eejj..rryy
    """.utf8
  )
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
    rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8
  )

  // From U+FB50, U+FBD3, U+FE80: the letter of each presentation form, in code order.
  private static let presentationA = Array(
    """
    ٱٱٻٻٻٻپپپپڀڀڀڀٺٺٺٺٿٿٿٿٹٹٹٹڤڤڤڤڦڦڦڦڄڄڄڄڃڃڃڃچچچچڇڇڇڇڍڍڌڌڎڎڈڈژژڑڑ\
    ککککگگگگڳڳڳڳڱڱڱڱںںڻڻڻڻۀۀہہہہھھھھےےۓۓ
    """.unicodeScalars
  )
  private static let presentationKurdish = Array("ڭڭڭڭۇۇۆۆۈۈۇۋۋۅۅۉۉېېېېىى".unicodeScalars)
  private static let presentationB = Array(
    """
    ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظ\
    ععععغغغغففففققققككككللللممممننننههههووىىيييي
    """.unicodeScalars
  )

  // Arabic, Kurdish, Pashto, Sindhi and Urdu letters written where Persian has another.
  private static let arabic: [Unicode.Scalar] = {
    let groups: [(String, Unicode.Scalar)] = [
      ("آأإٱ", "ا"), ("ؤۆۇۈۋۅۉ", "و"), ("يىئېێےۍې", "ی"), ("كڪ", "ک"), ("ګڭ", "گ"),
      ("ةۀەھہۂۃ", "ه"), ("ٹټ", "ت"), ("ڈډ", "د"), ("ڑړڕ", "ر"), ("ڵ", "ل"), ("ںڼ", "ن"),
      ("ښ", "ش"), ("ڤ", "ف"), ("ځ", "ج"), ("څ", "چ"), ("ږ", "ژ"), ("ٻ", "ب"),
    ]
    var table = (0x600...0x6FF).compactMap(Unicode.Scalar.init)
    for (letters, plain) in groups {
      for letter in letters.unicodeScalars { table[Int(letter.value) - 0x600] = plain }
    }
    return table
  }()
}
