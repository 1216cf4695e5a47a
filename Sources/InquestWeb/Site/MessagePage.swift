import CaseModel

/// A page that says what is wrong and what to do.
struct MessagePage: Page {
  static let template = "message"
  var section: Section?

  let title: String
  var text: String
  var next: HTML

  /// There is no estimate yet.
  static func noEstimate(links: Links) -> MessagePage {
    MessagePage(
      section: .estimate,
      title: "No estimate yet",
      text: "An estimate needs at least two lists of people that overlap.",
      next: """
        Add them with <code>inquest import</code>, then run <code>inquest analyse</code>. \
        \(links.link(.lists, "See the lists")).
        """
    )
  }

  /// There is nothing at an address.
  static func missing(links: Links) -> MessagePage {
    MessagePage(
      title: "There is no such page",
      text: "Nothing in this case has this address. It may have been copied incompletely.",
      next: "Start again from \(links.link(.overview, "the overview"))."
    )
  }

  /// Something failed; the reason is on the terminal, not here.
  static func failed(links: Links) -> MessagePage {
    MessagePage(
      title: "This page could not be made",
      text: "The case is unharmed: pages only read it. The reason is written in the terminal in "
        + "which Inquest runs.",
      next: "Try again, or run <code>inquest verify</code> and <code>inquest rebuild</code>."
    )
  }

  /// A form of another run of the server, or of no page of it.
  static func staleForm(links: Links) -> MessagePage {
    MessagePage(
      section: .review,
      title: "Nothing was recorded",
      text:
        "The form does not belong to the server that runs now: it was started again since, or the "
        + "form came from elsewhere.",
      next: "\(links.link(.review, "Open the review again")) and decide there."
    )
  }

  /// A form that another page on the web sent, or a browser that does not say where it comes from.
  static func foreignForm(links: Links) -> MessagePage {
    MessagePage(
      section: .review,
      title: "Nothing was recorded",
      text:
        "The request did not come from a page of this server, so it was refused: a page elsewhere "
        + "on the web could otherwise decide through your browser.",
      next: "\(links.link(.review, "Decide on the review pages"))."
    )
  }

  /// What a person asked for cannot be done as asked.
  static func refused(_ problem: Problem, links: Links) -> MessagePage {
    MessagePage(
      section: .review,
      title: "Nothing was recorded",
      text: "\(problem.what.prefix(1).uppercased())\(problem.what.dropFirst()). \(problem.remedy)",
      next: "Go back to the pair, or to \(links.link(.review, "the review"))."
    )
  }

  /// A method that would change something.
  static func method(links: Links) -> MessagePage {
    MessagePage(
      title: "Pages can only be read",
      text: "Nothing but a decision on a pair of records is taken through these pages.",
      next: "Use the command line to add to the case."
    )
  }

  /// A request that was meant for another host.
  static func host(links: Links) -> MessagePage {
    MessagePage(
      title: "This server answers this machine only",
      text: "The request named another host, so it was refused: a page elsewhere on the web could "
        + "otherwise read the case through your browser.",
      next: "Open it by its own address, which begins with http://127.0.0.1."
    )
  }
}
