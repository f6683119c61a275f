extension DocumentRefusal {
    /// The reason in one English sentence.
    public var english: String {
        switch self {
        case .missing: "no such file or folder"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .nameWithoutEncoding: "its name is not in UTF-8; rename it first"
        case .notAFile: "not a regular file"
        case .tooLarge(let bytes, let limit):
            "the file has \(bytes / 1_048_576) MB, more than the limit of \(limit / 1_048_576) MB"
        case .empty: "the file is empty"
        case .changedWhileRead: "the file changed while it was read; run again"
        case .undecodable(let encoding, let offset):
            "the text cannot be decoded (it looks like \(encoding), but not from byte \(offset) on)"
        case .unsupportedFormat(let name): "\(name) files are not read"
        case .damaged(let format): "the \(format) file is incomplete or damaged"
        case .encrypted(let format): "the \(format) file asks for a password"
        case .beyondLimit(let limit, let format): "the \(format) file \(limit.english)"
        case .missingTool(let format, let tools):
            "to read \(format) files, install \(tools.joined(separator: " or "))"
        case .toolFailed(let tool, let reason): "\(tool) cannot read it: \(reason)"
        case .withoutText(let format): "the \(format) file holds pictures only, no text"
        case .notAReport:
            "not an annual report on disclosure (no title, section or table of one)"
        case .lookAlike(let title): "not an annual report but '\(title)'"
        case .schoolReport(let name): "the report of a school, \(name), by its own year"
        case .unknownYear: "for which year it is cannot be told"
        case .severalReports:
            "several reports stand side by side; whose a number is cannot be told"
        }
    }
}

extension DocumentLimit {
    /// What is too much, in an English phrase.
    fileprivate var english: String {
        switch self {
        case .expandedBytes(let limit):
            "unpacks to more than the limit of \(limit / 1_048_576) MB"
        case .compressionRatio(let limit):
            "unpacks to more than \(limit) times its size; it may be a zip bomb"
        case .entries(let limit): "holds more than the limit of \(limit) files"
        case .depth(let limit): "is nested deeper than the limit of \(limit) levels"
        case .cells(let limit): "has tables of more than the limit of \(limit) cells"
        case .parts(let limit): "has more lines, paragraphs or elements than the limit of \(limit)"
        case .text(let limit): "has more text than the limit of \(limit / 1_048_576) MB"
        case .attributes(let limit, let line):
            "has an element with more attributes than the limit of \(limit), on line \(line)"
        case .namespaces(let limit):
            "has more namespaces open at once than the limit of \(limit)"
        case .styleRules(let limit):
            "has style sheets with more rules than the limit of \(limit)"
        case .steps(let limit):
            "takes more steps to read than the limit of \(limit / 1_000_000) million"
        case .memory(let limit):
            "takes more memory to read than the limit of \(limit / 1_048_576) MB"
        case .seconds(let limit): "takes longer to read than the limit of \(limit) s"
        }
    }
}
