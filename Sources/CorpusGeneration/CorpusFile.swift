internal import Reports

/// A file of a corpus: where it is and what is in it.
public struct CorpusFile: Sendable {
    /// Its path from the corpus' own folder.
    public let path: String

    /// Its bytes.
    public let bytes: [UInt8]

    /// The report in it; nothing for a file that is no report.
    public let report: GeneratedReport?

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
        CorpusFile(path: path, bytes: bytes, report: report)
    }

    private init(path: String, bytes: [UInt8], report: GeneratedReport?) {
        self.path = path
        self.bytes = bytes
        self.report = report
    }
}
