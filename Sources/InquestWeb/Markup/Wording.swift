import CaseModel
import Casework

/// How pages name what the case stores under short identifiers.
///
/// Sentence case, plain, neutral: nothing here takes a side or promises more than was found.
enum Wording {
  /// "enforced_disappearance" → "enforced disappearance".
  static func event(_ event: String?) -> String {
    switch event {
    case nil, "": "not classified"
    case "perpetrator_named": "accusation of a named person"
    case let event?: String(event.map { $0 == "_" ? " " : $0 })
    }
  }

  /// "called-for" → "called for".
  static func modality(_ modality: String) -> String {
    modality == Modality.calledFor.rawValue ? "called for" : modality
  }

  /// What a modality means, for a reader who sees the word for the first time.
  static func meaning(_ modality: Modality) -> String {
    switch modality {
    case .asserted: "The source says it as so."
    case .alleged: "The source calls it an allegation or a claim."
    case .estimated: "The source gives it as an estimate."
    case .possible: "The source says that it may be so."
    case .conditional: "The source says it under a condition."
    case .denied: "The source says that it is not so."
    case .calledFor: "The source demands it; it does not say that it happened."
    }
  }

  /// A role; nobody is called a perpetrator before a court has said so.
  static func role(_ role: String?) -> String {
    switch role {
    case nil, "": "takes part"
    case "perpetrator": "alleged perpetrator"
    case "accused": "accused"
    case let role?: String(role.map { $0 == "_" || $0 == "-" ? " " : $0 })
    }
  }

  /// What the source is heard to do, from the class of its cue: "confirms".
  static func verb(_ cue: String?) -> String {
    switch cue {
    case "claim": "claims"
    case "confirm": "confirms"
    case "deny": "denies"
    case "warn": "warns"
    case "call": "calls for this"
    case "describe": "describes"
    case "opinion": "holds the opinion"
    case "estimate": "estimates"
    case "report": "reports"
    case "concern": "is concerned"
    default: "says"
    }
  }

  /// A mark for a state: a shape and a word, so that colour is never needed.
  static func state(_ state: String) -> HTML {
    let shape =
      switch state {
      case "accepted", "decided": "◆"
      case "disputed": "△"
      case "corrected": "◈"
      case "rejected": "✕"
      case "sealed": "■"
      case "unread": "▽"
      case "waiting": "○"
      default: "◇"
      }
    return "<span class=\"state\">\(shape)\u{A0}\(state)</span>"
  }

  /// How a person of the register came to be.
  static func standing(_ status: PersonStatus) -> String {
    switch status {
    case .single: "one record"
    case .proposed: "provisional"
    case .decided: "decided"
    case .disputed: "disputed"
    }
  }

  /// A modality in words, underlined as its passages are.
  static func manner(_ modality: Modality, direct: Bool) -> HTML {
    let style = MarkStyle(modality, direct: direct)
    let words =
      self.modality(modality.rawValue) + (direct ? ", quoted directly" : "")
    return "<span class=\"mark \(style.rawValue)\">\(words)</span>"
  }

  /// A language's English name, or its tag.
  static func language(_ tag: String) -> String {
    switch tag.prefix(2) {
    case "en": "English"
    case "fa": "Persian"
    case "ar": "Arabic"
    case "fr": "French"
    case "es": "Spanish"
    case "de": "German"
    case "ku", "ck": "Kurdish"
    case "az": "Azerbaijani"
    default: tag
    }
  }

  /// "2026-11-23T20:15:00Z" → "2026-11-23 20:15 UTC"; anything else as it is.
  static func time(_ stamp: String) -> String {
    let scalars = Array(stamp.unicodeScalars)
    guard scalars.count >= 17, scalars[10] == "T", scalars.last == "Z" else { return stamp }
    return String(stamp.prefix(10)) + " " + String(stamp.dropFirst(11).prefix(5)) + " UTC"
  }

  /// "a", "a and b", "a, b and c".
  static func enumeration(_ parts: [HTML]) -> HTML {
    guard let last = parts.last else { return .empty }
    if parts.count == 1 { return last }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A text cut for a label in a drawing, never inside a scalar.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(1, limit - 1)))) + "…"
  }
}

/// How a marked passage is underlined.
enum MarkStyle: String, Sendable, CaseIterable {
  /// Solid.
  case asserted
  /// Double: in the source's own words.
  case direct
  /// Dotted: alleged or estimated.
  case alleged
  /// Dashed: possible, conditional or called for.
  case possible
  /// A line above and below.
  case denied

  /// The style of a claim; a mark of doubt is more important than the form of quotation.
  init(_ modality: Modality, direct: Bool) {
    switch modality {
    case .asserted: self = direct ? .direct : .asserted
    case .alleged, .estimated: self = .alleged
    case .possible, .conditional, .calledFor: self = .possible
    case .denied: self = .denied
    }
  }
}
