extension DocumentRefusal {
    /// The reason in one English sentence.
    public var english: String {
        switch self {
        case .missing: "no such file or folder"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .notAFile: "not a regular file"
        case .tooLarge(let bytes, let limit):
            "the file has \(bytes / 1_048_576) MB, more than the limit of \(limit / 1_048_576) MB"
        case .empty: "the file is empty"
        case .notUTF8(let offset):
            "not UTF-8 text (from byte \(offset) on); this version reads UTF-8 only"
        case .unsupportedFormat(let name): "this version does not read \(name) files yet"
        case .notAReport:
            "not an annual report on disclosure (no title, section or table of one)"
        case .lookAlike(let title): "not an annual report but '\(title)'"
        case .unknownAgency: "whose report it is cannot be told"
        case .unknownYear: "for which year it is cannot be told"
        }
    }
}
