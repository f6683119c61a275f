internal import Reports

/// What is true of generated reports, as JSON: what a reader must find in each file.
public struct Truth: Sendable {
    private var entries: [String] = []

    /// The truth of no report.
    public init() {}

    /// Adds a file: its report, or that it must be refused.
    public mutating func add(_ file: CorpusFile) {
        let family = file.family.map { [("family", quoted($0))] } ?? []
        guard let report = file.report else {
            return add([("refused", "true")] + family, path: file.path)
        }
        let stated = file.identity?.fields ?? []
        let fields = fields(of: report).map { field in
            stated.first { $0.0 == field.0 } ?? field
        }
        let more = stated.filter { field in !fields.contains { $0.0 == field.0 } }
        add(fields + more + family, path: file.path)
    }

    /// Adds a report.
    ///
    /// - Parameter path: where its file is, from the corpus' own folder.
    public mutating func add(_ report: GeneratedReport, path: String) {
        add(fields(of: report), path: path)
    }

    private mutating func add(_ fields: [(String, String)], path: String) {
        let lines = fields.map { "    \(quoted($0)): \($1)" }
        entries.append("  \(quoted(path)): {\n" + lines.joined(",\n") + "\n  }")
    }

    private func fields(of report: GeneratedReport) -> [(String, String)] {
        [
            ("title", report.title.map(quoted) ?? "null"),
            ("region", quoted(report.body.place.name)),
            ("region_printed", quoted(report.wording(report.body.place.name))),
            ("region_code", report.sharedName?.code.map { quoted($0) } ?? "null"),
            ("agency", quoted(report.body.name)),
            ("kind", quoted(report.body.office.kind)),
            ("scope", quoted(report.scope.rawValue)),
            ("year", String(report.year)),
            ("edition", quoted(report.edition.rawValue)),
            ("layout", quoted(report.layout.rawValue)),
            ("format", quoted(report.format)),
            ("encoding", quoted(report.encoding.rawValue)),
            ("blemishes", "[" + report.blemishes.map { quoted($0.rawValue) }.joined(", ") + "]"),
            ("units", units(of: report)),
            ("cells", cells(of: report)),
        ]
    }

    /// The whole document.
    public var json: String {
        "{\n" + entries.joined(",\n") + "\n}\n"
    }

    private func units(of report: GeneratedReport) -> String {
        let money = ["t2.fee.amount", "t2.procure.amount"].filter { id in
            CellAddress(id).map { report[$0] != nil } ?? false
        }
        let units = money.map { id in
            let unit = id == "t2.fee.amount" ? report.feeUnit : report.amountUnit
            return "\(quoted(id)): \(unit.map { quoted($0.rawValue) } ?? "null")"
        }
        return "{ " + units.joined(", ") + " }"
    }

    private func cells(of report: GeneratedReport) -> String {
        let lines = CellAddress.all.compactMap { address in
            report[address].map { "      \(quoted(address.id)): \($0.truth)" }
        }
        guard !lines.isEmpty else { return "{}" }
        return "{\n" + lines.joined(",\n") + "\n    }"
    }

    /// No text of the corpus has a character that JSON must escape.
    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}

extension [String] {
    fileprivate func joined(_ separator: String) -> String { joined(separator: separator) }
}
