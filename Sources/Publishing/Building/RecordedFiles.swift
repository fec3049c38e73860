internal import Diagnostics
internal import Synchronization
internal import Parallel
internal import Workspace

/// The files of a workspace together with a record of everything that was asked of them.
///
/// Reading a workspace is a function of the answers that its files give. So a build that finds the
/// same answers to the same questions would find the same of everything, and need not read any
/// further. What is asked follows from the answers before, whichever kinds of files there are.
final class RecordedFiles: WorkspaceFiles {
  private let files: any WorkspaceFiles
  /// The answer to each question; nothing where the answer changed while it was asked again.
  private let answers = Mutex<[Question: Fingerprint?]>([:])

  init(_ files: any WorkspaceFiles) { self.files = files }

  func names(in folder: String) -> [String] {
    let names = files.names(in: folder)
    record(Question.folder(folder), Self.answer(names))
    return names
  }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    do throws(FileFault) {
      let bytes = try files.read(path, limit: limit)
      record(.file(path), Fingerprint(bytes))
      return bytes
    } catch {
      record(.file(path), Self.answer(error))
      throw error
    }
  }

  private func record(_ question: Question, _ answer: Fingerprint) {
    answers.withLock { answers in
      if let known = answers[question], known != answer {
        answers[question] = .some(nil)
      } else {
        answers[question] = answer
      }
    }
  }

  /// What was asked, and one number for all answers; `nil` where a file changed in between.
  var record: (questions: [Question], answers: Fingerprint)? {
    let all = answers.withLock { $0 }.sorted { $0.key < $1.key }
    let given = all.compactMap(\.value)
    guard given.count == all.count else { return nil }
    return (all.map(\.key), Self.together(given))
  }

  /// Asks again.
  static func answers(
    to questions: [Question], of files: some WorkspaceFiles
  ) -> Fingerprint {
    // In portions, as handing over a single small file would cost more than reading it.
    let portions = stride(from: 0, to: questions.count, by: 64).map { start in
      questions[start..<min(start + 64, questions.count)]
    }
    let answers = inParallel(portions) { portion in
      portion.map { question in
        switch question {
        case .folder(let folder): return answer(files.names(in: folder))
        case .file(let path):
          do throws(FileFault) {
            return Fingerprint(try files.read(path, limit: Limits.Files.documentBytes))
          } catch {
            return answer(error)
          }
        }
      }
    }
    return together(answers.flatMap(\.self))
  }

  private static func answer(_ names: [String]) -> Fingerprint {
    var fingerprint = Fingerprint()
    for name in names { fingerprint.add(name) }
    return fingerprint
  }

  private static func answer(_ fault: FileFault) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add("fault \(fault)")
    fingerprint.add(-1)
    return fingerprint
  }

  private static func together(_ answers: [Fingerprint]) -> Fingerprint {
    var fingerprint = Fingerprint()
    for answer in answers { fingerprint.add(answer) }
    return fingerprint
  }
}

/// Something that reading asks of a workspace's files.
enum Question: Hashable, Comparable, Sendable {
  /// Which names are in it?
  case folder(String)
  /// What does it hold?
  case file(String)

  /// The path; that of a folder ends with `/`.
  var text: String {
    switch self {
    case .folder(let path): path + "/"
    case .file(let path): path
    }
  }

  init(_ text: String) {
    self = text.hasSuffix("/") ? .folder(String(text.dropLast())) : .file(text)
  }
}
