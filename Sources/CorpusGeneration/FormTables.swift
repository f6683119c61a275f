internal import Reports

/// The statutory tables of a report as rows of labels and values, not yet laid out.
struct FormTables: Sendable {
    /// Table two: every row as its cells, without padding.
    let disclosure: [[String]]

    /// Table three, without its header.
    let requests: [RequestRow]

    /// Table four: its labels and the fifteen values.
    let disputes: DisputeTable

    /// The labels above table three.
    let header: RequestHeader

    /// The characters they are written in.
    let wording: Wording

    /// A row of table three.
    struct RequestRow: Sendable {
        /// The labels from the outermost group to the row's own; empty where the cell of the row
        /// above goes on.
        let labels: [String]

        /// The seven values.
        let values: [String]

        /// The label of the group that must be repeated when the row comes first on a page.
        let group: String
    }

    /// The labels above table three.
    struct RequestHeader: Sendable {
        let note: String
        let applicants: String
        let organisations: String
        let columns: [String]
    }

    /// Table four.
    struct DisputeTable: Sendable {
        let review: String
        let suits: String
        let direct: String
        let after: String
        let columns: [String]
        let values: [String]
    }

    /// Sets the tables of a report.
    init(_ report: GeneratedReport, headings: Headings) {
        let printer = TablePrinter(
            cells: report.cells, form: report.form, headings: headings, style: report.style,
            wording: report.wording)
        wording = report.wording
        disclosure = printer.disclosure()
        requests = printer.requests()
        disputes = printer.disputes()
        header = printer.header()
    }

    /// What the headings of table two say besides the form.
    struct Headings: Sendable {
        /// What follows 采购总金额: its unit in brackets, or nothing.
        var procurement = ""
    }
}
