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

    /// What a family changes in the spans of a table.
    private let spans: TableChanges.Spans?

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

        func labelled(_ label: (String) -> String) -> RequestHeader {
            RequestHeader(
                note: label(note), applicants: label(applicants),
                organisations: label(organisations), columns: columns.map(label))
        }
    }

    /// Table four.
    struct DisputeTable: Sendable {
        let review: String
        let suits: String
        let direct: String
        let after: String
        let columns: [String]
        let values: [String]

        func labelled(_ label: (String) -> String) -> DisputeTable {
            DisputeTable(
                review: label(review), suits: label(suits), direct: label(direct),
                after: label(after), columns: columns.map(label), values: values)
        }
    }

    /// Sets the tables of a report.
    init(_ report: GeneratedReport, headings: Headings) {
        let printer = TablePrinter(
            cells: report.cells, form: report.form, headings: headings, style: report.style)
        let faults = LabelFaults(report.blemishes, year: report.year)
        let wording = report.wording
        let changes = report.changes
        let labelled = { (text: String) in wording(changes.label(faults(text))) }
        let losesCell = report.blemishes.contains(.missingLastCell)
        self.wording = wording
        spans = changes.spans
        disclosure = printer.disclosure().map { cells in
            let isShort = losesCell && cells.count == 3 && cells[2].isEmpty
            let isHeading = cells.count == 1 || cells[0] == Vocabulary.disclosureHeadings[0]
            return (isShort ? cells.dropLast() : cells).enumerated().map { index, text in
                isHeading || index == 0 ? labelled(text) : wording(text)
            }
        }
        requests = printer.requests().map { row in
            RequestRow(
                labels: row.labels.map(labelled), values: row.values, group: labelled(row.group))
        }
        disputes = printer.disputes().labelled(labelled)
        header = printer.header().labelled(labelled)
    }

    /// A table with the spans that its family gives it.
    func respanned(_ table: SpanTable, _ kind: FormTable) -> SpanTable {
        spans?(kind, table) ?? table
    }

    /// What the headings of table two say besides the form.
    struct Headings: Sendable {
        /// What follows 采购总金额: its unit in brackets, or nothing.
        var procurement = ""
    }
}
