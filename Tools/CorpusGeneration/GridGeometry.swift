internal import Reports

/// The tables as real reports flatten them: merged cells become empty fields, and the end of a
/// page changes the number of fields in a row.
struct GridGeometry {
    private let tables: FormTables
    private let style: DocumentStyle
    private let lastRows: Int

    /// Pieces of a table, divided where a page ended; every row has its fields.
    typealias Pieces = [[[String]]]

    /// The geometry of a report's tables.
    ///
    /// - Parameter lastRows: how many rows of table two stand on a new page, if one begins there.
    init(_ report: GeneratedReport, lastRows: Int) {
        tables = report.tables
        style = report.style
        self.lastRows = lastRows
    }

    /// Returns the fields of a table.
    func pieces(of table: FormTable) -> Pieces {
        switch table {
        case .disclosure: disclosure()
        case .requests: requests()
        case .disputes: [disputes()]
        }
    }

    /// Four fields a row; three for the last clause where a page ended before it.
    private func disclosure() -> Pieces {
        let rows = tables.disclosure
        guard style.pageBreak == .beforeGroup, let last = rows.last, last.count == 3 else {
            return [rows.map { padded($0, to: 4) }]
        }
        let cut = rows.count - lastRows
        return [rows[..<cut].map { padded($0, to: 4) }, rows[cut...].map { padded($0, to: 3) }]
    }

    // MARK: Table three

    private func requests() -> Pieces {
        let rows = tables.requests
        switch style.pageBreak {
        case .none:
            return [header() + rows.map { wide($0) }]
        case .beforeGroup:
            let cut = index { $0.group.contains("五") }
            return [
                header() + rows[..<cut].map { wide($0) }, narrow(Array(rows[cut...])),
            ]
        case .slidLabel:
            let cut = index { $0.labels.last?.hasPrefix("6") ?? false }
            let whole = rows[..<(cut - 1)].map { wide($0) }
            return [header() + whole + [slid(rows[cut - 1])], narrow(Array(rows[cut...]))]
        case .slidTail:
            let cut = rows.count - 4
            let tail = rows[cut...].map { $0.labels.count == 1 ? wide($0) : slid($0) }
            return [header() + rows[..<cut].map { wide($0) } + tail]
        }
    }

    private func index(where holds: (FormTables.RequestRow) -> Bool) -> Int {
        tables.requests.firstIndex(where: holds) ?? tables.requests.count
    }

    private func header() -> [[String]] {
        let header = tables.header
        let note = style.numberApart ? ["", header.note] : [header.note, ""]
        let columns = header.columns
        let last = columns.count - 1
        let none = Array(repeating: "", count: last - 1)
        return [
            note + [header.applicants] + none + [columns[last], ""],
            ["", "", columns[0], header.organisations] + none + [""],
            ["", "", ""] + columns[1..<last] + ["", ""],
        ]
    }

    /// How many fields a row has: ten on the form as it was issued.
    private var width: Int { tables.header.columns.count + 3 }

    /// As many fields as there are.
    private func wide(_ row: FormTables.RequestRow) -> [String] {
        switch row.labels.count {
        case 1: padded(topLabels(row.labels[0]) + row.values, to: width)
        default: padded(row.labels + row.values, to: width)
        }
    }

    private func topLabels(_ label: String) -> [String] {
        guard style.numberApart, !label.hasPrefix("四") else { return [label, ""] }
        return [String(label.prefix(2)), String(label.dropFirst(2))]
    }

    /// As many fields as there are, the label in the first.
    private func slid(_ row: FormTables.RequestRow) -> [String] {
        let label = row.labels[row.labels.count - 1]
        let apart = row.labels.count == 3 ? [label, ""] : [label]
        return padded(apart + row.values, to: width)
    }

    /// A field less: what went before on the page above is gone.
    private func narrow(_ rows: [FormTables.RequestRow]) -> [[String]] {
        rows.map { row in
            let labels = row.labels.dropFirst()
            return padded((labels.isEmpty ? row.labels + [""] : labels) + row.values, to: width - 1)
        }
    }

    // MARK: Table four

    private func disputes() -> [[String]] {
        let table = tables.disputes
        let none = ["", "", "", ""]
        let rows = [
            [table.review] + none + [table.suits] + none + [""] + none,
            table.columns + [table.direct] + none + [table.after] + none,
            none + [""] + table.columns + table.columns,
            table.values,
        ]
        guard style.surplusZero else { return rows }
        return rows.dropLast().map { $0 + [""] } + [table.values + ["0"]]
    }

    private func padded(_ fields: [String], to width: Int) -> [String] {
        fields + Array(repeating: "", count: max(0, width - fields.count))
    }
}
