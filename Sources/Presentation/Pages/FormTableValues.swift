import Foundation
import Query
import Reports

/// The tables of a report as pages show them: every number leads to the line it came from.
struct FormTableValues {
    private let figures: Figures
    private let layout: FormLayout
    private let notes: CellNotes
    private let source: String?
    private let takenLines: Set<Int>
    private let lineAddress: (Int) -> String
    private let pages: PageStarts
    private let frame: PageFrame

    /// The tables of some figures.
    ///
    /// - Parameters:
    ///   - source: the path of the document.
    ///   - takenLines: lines of the document that are shown elsewhere on the page.
    ///   - pages: where the pages of the document begin.
    ///   - lineAddress: where a line of the document is shown.
    init(
        _ figures: Figures, notes: CellNotes, source: String?, takenLines: Set<Int>,
        pages: PageStarts, _ frame: PageFrame, lineAddress: @escaping (Int) -> String
    ) {
        self.lineAddress = lineAddress
        self.pages = pages
        self.figures = figures
        layout = FormLayout(figures)
        self.notes = notes
        self.source = source
        self.takenLines = takenLines
        self.frame = frame
    }

    // MARK: Tables

    /// The tables that a table of the form is drawn as.
    func tables(_ table: FormTable) -> [PageValues] {
        layout.blocks(table).map { block in
            [
                "caption": Phrase.table(table).text(in: frame.language),
                "span": block.span.map { [["spanCells": spanCells($0, of: block)]] } ?? [],
                "headings": headings(block).map { ["heading": $0] as PageValues },
                "columns": block.headings.count + 1, "broad": block.headings.count > 4,
                "rows": block.rows.map { row in
                    [
                        "label": row.label, "depth": row.depth, "group": row.cells.isEmpty,
                        "cells": row.cells.map(cell),
                    ] as PageValues
                },
            ]
        }
    }

    /// The row above the headings: columns under a common heading, the others over both rows.
    private func spanCells(
        _ span: (columns: Range<Int>, heading: String), of block: FormLayout.Block
    ) -> [PageValues] {
        block.headings.indices.compactMap { column in
            guard column != span.columns.lowerBound else {
                return [
                    "heading": span.heading, "columns": span.columns.count, "rowspan": false,
                    "scope": "colgroup",
                ]
            }
            guard !span.columns.contains(column) else { return nil }
            return [
                "heading": block.headings[column], "columns": 1, "rowspan": 2, "scope": "col",
            ]
        }
    }

    /// The headings that do not reach into the row above.
    private func headings(_ block: FormLayout.Block) -> [String] {
        guard let span = block.span else { return block.headings }
        return Array(block.headings[span.columns])
    }

    private func cell(_ address: CellAddress?) -> PageValues {
        guard let address, let figure = figures[address] else {
            return ["id": false, "class": "absent", "shown": false, "notes": [PageValues]()]
        }
        let numbers = notes.numbers(of: address)
        let unit = figure.unit.map { " \($0.rawValue)" } ?? ""
        let kind: String =
            switch figure.reading {
            case .value(0): "zero"
            case .value: ""
            case .blank, .notApplicable, .unreadable: "unknown"
            }
        let classes = [kind, numbers.isEmpty ? "" : "doubted"].filter { !$0.isEmpty }
        return [
            "id": address.id,
            "class": classes.isEmpty ? false : classes.joined(separator: " ") as Any,
            "shown": CellMark.text(figure) + (figure.reading.value == nil ? "" : unit),
            "href": shown(figure.place.map { lineAddress($0.line) }),
            "source": source(of: figure) ?? "",
            "notes": numbers.map { number in
                [
                    "number": number.note, "target": ReportAnchor.finding(number.finding),
                    "why": SafeText.line(number.message),
                ] as PageValues
            },
        ]
    }

    private func source(of figure: Figure) -> String? {
        figure.place.map { place in
            frame.text(
                .sourceOf(
                    line: pages.line(place.line), column: place.column,
                    raw: SafeText.line(figure.raw),
                    placedBy: figure.placedBy))
        }
    }

    // MARK: Places

    /// The lines of the document that a table's numbers stand on.
    func places(_ table: FormTable) -> [PageValues] {
        let placed = figures.all.compactMap { address, figure in
            figure.place.flatMap { place in
                address.cell.table == table ? (address, figure, place) : nil
            }
        }
        let lines = Dictionary(grouping: placed) { $0.2.line }.sorted { $0.key < $1.key }
        guard !lines.isEmpty else { return [] }
        return [
            [
                "summary": frame.text(.placesOf(lines.count)),
                "sourcePath": SafeText.line(source ?? ""),
                "lines": lines.map { line, cells -> PageValues in
                    let cells = cells.sorted { $0.2.column < $1.2.column }
                    var labels: [String] = []
                    for label in cells.map({ Vocabulary.rowLabel(of: $0.0) })
                    where !labels.contains(label) { labels.append(label) }
                    return [
                        "id": takenLines.contains(line) ? "" : ReportAnchor.line(line),
                        "line": pages.line(line).mark, "label": labels.joined(separator: "；"),
                        "raws": cells.map { address, figure, place in
                            [
                                "cell": address.id,
                                "column": frame.text(.column(place.column)),
                                "raw": figure.raw.isEmpty
                                    ? CellMark.text(figure) : SafeText.line(figure.raw),
                            ] as PageValues
                        },
                    ]
                },
            ]
        ]
    }
}
