import CaseModel
import Testing

@Suite struct JSONValueTests {
  // RFC 8785, appendix B, and section 3.2.3.
  @Test(arguments: [
    (4.5, "4.5"), (2e-3, "0.002"), (1e-27, "1e-27"), (1e30, "1e+30"),
    (333333333.33333329, "333333333.3333333"),
    (9007199254740992, "9007199254740992"), (0x1p68, "295147905179352830000"),
    (1e23, "1e+23"), (-0.0, "0"), (Double.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
    (0.000001, "0.000001"), (1e-7, "1e-7"), (123456.0, "123456"),
  ])
  func `a number is printed as ECMAScript prints it`(_ example: (Double, String)) {
    #expect(JSONValue.double(example.0).canonicalText == example.1)
  }

  @Test func `members are ordered by UTF-16 units and control characters escaped`() {
    let value: JSONValue = [
      "\u{20ac}": "Euro Sign", "\r": "Carriage Return",
      "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{f6}": "Latin Small Letter O With Diaeresis",
    ]
    #expect(
      value.canonicalText
        == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    )
    #expect(JSONValue.string("\u{8}\u{1f}\"\\/").canonicalText == #""\b\u001f\"\\/""#)
  }

  @Test func `nested values keep the order of lists`() {
    let value: JSONValue = ["b": [3, 1, nil, true], "a": ["z": 1.5]]
    #expect(value.canonicalText == #"{"a":{"z":1.5},"b":[3,1,null,true]}"#)
  }
}
