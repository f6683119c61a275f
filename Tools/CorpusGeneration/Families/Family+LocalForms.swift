internal import Reports

extension Family {
    /// Forms of a place's own making, with columns or rows left out.
    static let localForms: [Family] = [
        Family("local-form-columns-left-out", "L77", [.tabGrid, .html], years: 2019...2020) {
            $0.leaveOutColumns()
        },
        Family("local-form-columns-left-out-bars", "L77", [.lines], years: 2019...2020) {
            $0.leaveOutColumns()
        },
        Family("local-form-rows-left-out", "L77", [.tabGrid, .html, .lines]) { draft in
            draft.leaveOutRows()
        },
        extended("extended-form", zerosBlank: 0),
        extended("extended-form-zeros-blank", zerosBlank: 60),
    ]

    /// Rows and a column of subtotals that the form does not have.
    private static func extended(_ name: String, zerosBlank percent: Int) -> Family {
        Family(name, "L19", [.tabGrid, .html, .word, .markdown]) { draft in
            draft.begin(draft.report.body) { plan in
                var generator = SeededGenerator(seed: 1)
                plan.add(.extendedForm, &generator)
            }
            draft.blankZeros(percent: percent)
        }
    }
}

extension FamilyDraft {
    /// Table two with two columns of three, the first under a name of its own.
    fileprivate mutating func leaveOutColumns() {
        var rows: [[String]] = []
        rows += [["第二十条第（一）项"], ["信息内容", "本年新制作数量", "对外公开总数量"]]
        for (row, label) in [("rule", "规章"), ("normdoc", "规范性文件")] {
            rows.append([label, text(row, "made"), text(row, "total")])
            leaveOut(row, "disclosed")
        }
        for (clause, names) in [
            ("五", [("license", "行政许可"), ("service", "其他对外管理服务事项")]),
            ("六", [("penalty", "行政处罚"), ("coercion", "行政强制")]),
        ] {
            let hasItems = generator.chance(50)
            rows.append(["第二十条第（\(clause)）项"])
            rows.append(["信息内容"] + (hasItems ? ["项目数量"] : []) + ["处理决定数量"])
            for (row, label) in names {
                rows.append(
                    [label] + (hasItems ? [text(row, "prev")] : []) + [text(row, "decisions")])
                leaveOut(row, "change")
                // Whose number 项目数量 is, that of last year or of this, is not said.
                let prev = address("t2.\(row).prev")
                self[prev] =
                    hasItems
                    ? .oneOf(
                        [#""unreadable""#, text(row, "prev"), #""none""#],
                        printed: text(row, "prev"))
                    : .lost
            }
        }
        for id in ["t2.fee.prev", "t2.fee.change", "t2.procure.count", "t2.procure.amount"] {
            self[address(id)] = .lost
        }
        report.amountUnit = nil
        writeTableTwo(rows)
    }

    /// Table two without some of its rows.
    fileprivate mutating func leaveOutRows() {
        let left = generator.pick([["规章"], ["行政强制"], ["规章", "行政强制"]])
        let ids = ["规章": "rule", "行政强制": "coercion"]
        let rows = report.tables.disclosure.filter { !left.contains($0[0]) }
        for address in addresses
        where address.cell.table == .disclosure
            && left.contains(where: { ids[$0] == address.cell.row })
        {
            self[address] = .lost
        }
        writeTableTwo(rows)
    }

    private func text(_ row: String, _ column: String) -> String {
        self[address("t2.\(row).\(column)")].text
    }

    private mutating func leaveOut(_ row: String, _ column: String) {
        self[address("t2.\(row).\(column)")] = .lost
    }

    /// Writes the report with other rows in its table two.
    private mutating func writeTableTwo(_ rows: [[String]]) {
        let width = rows.map(\.count).max() ?? 1
        let spanned = rows.map { row in
            row.enumerated().map { index, text in
                SpanTable.Cell(
                    text: text, columns: index == row.count - 1 ? width - index : 1)
            }
        }
        report.changes.spans = { kind, table in
            kind == .disclosure ? SpanTable(rows: spanned, width: width) : table
        }
        guard report.layout != .html else { return write(document) }
        let tables = report.tables
        let isBars = report.layout == .lines
        let mark = isBars ? " | " : "\t"
        write(
            document { kind in
                tables.spanned(kind).grid.map { row in
                    let texts = row.map { $0?.text ?? "" }
                    return texts.joined(separator: mark) + (isBars ? " |" : "")
                }
            })
    }
}
