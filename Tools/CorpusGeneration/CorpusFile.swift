internal import Reports

/// A file of a corpus: where it is and what is in it.
public struct CorpusFile: Sendable {
    /// Its path from the corpus' own folder.
    public let path: String

    /// Its bytes.
    public let bytes: [UInt8]

    /// The report in it; nothing for a file that is no report.
    public let report: GeneratedReport?

    /// The family of irregularities that it was made for, if it was.
    public private(set) var family: String?

    /// What it says of itself, where that is not what its report's plan says.
    private(set) var identity: StatedIdentity?

    /// What its name ends with.
    var ending: Substring { path.split(separator: ".").last ?? "" }

    init(path: String, text: String) {
        self.path = path
        bytes = Array(text.utf8)
        report = nil
    }

    init(_ report: GeneratedReport) {
        let body = report.body
        let name = report.scope == .aggregated ? body.place.name : body.office.name
        path = "reports/\(body.place.folder)/\(report.year)-\(name).\(report.format)"
        bytes = report.bytes
        self.report = report
    }

    /// The same file under another path.
    func renamed(_ path: String) -> CorpusFile {
        var file = CorpusFile(path: path, bytes: bytes, report: report)
        file.family = family
        file.identity = identity
        return file
    }

    /// The same file as one of a family.
    func of(_ family: String, _ identity: StatedIdentity?) -> CorpusFile {
        var file = self
        file.family = family
        file.identity = identity
        return file
    }

    init(path: String, bytes: [UInt8], report: GeneratedReport?) {
        self.path = path
        self.bytes = bytes
        self.report = report
    }
}
