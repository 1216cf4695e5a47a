import CaseModel
import Glibc
import TransparencyLog

extension Problem {
  /// What the kernel refused, as a sentence with its remedy.
  static func posix(
    _ code: Int32,
    _ what: String,
    file: String,
    writing: Bool = true
  ) -> Problem {
    let (kind, remedy): (Kind, String) =
      switch code {
      case ENOSPC, EDQUOT:
        (.cannotWrite, "Free some space and run it again; nothing acknowledged is lost.")
      case EACCES, EPERM:
        (writing ? .cannotWrite : .missing, "Check who owns it and what its owner allows.")
      case EROFS: (.cannotWrite, "The disk is mounted read-only: use one that can be written.")
      case EIO:
        (writing ? .cannotWrite : .missing, "The disk is failing: copy the case to another.")
      case EMFILE, ENFILE: (.failed, "Too many files are open: raise the limit (`ulimit -n`).")
      case ENAMETOOLONG: (.badInput, "Give it a shorter name.")
      case ELOOP: (.badInput, "Give the file itself, not a chain of links.")
      default: (writing ? .cannotWrite : .missing, "Check that the path is right and try again.")
      }
    return Problem(kind, "\(what) (\(String(cString: strerror(code))))", file: file, remedy: remedy)
  }

  /// A broken note, key or checkpoint, with the file it is in.
  init(_ problem: LogProblem, kind: Kind = .failed, file: String?, line: Int? = nil) {
    self.init(kind, problem.what, file: file, line: line, remedy: problem.remedy)
  }
}

extension String {
  /// The path without its last part.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
