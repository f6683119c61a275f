import Answers
import Comparisons
import Query

/// A comparison as pages show it: tables whose groups and numbers lead to their reports.
struct ComparisonValues {
    let answer: ComparisonAnswer
    let form: CompareForm
    let hasChart: Bool
    let frame: PageFrame

    /// So many groups are shown; the table as CSV has all of them.
    private static let mostRows = 100

    /// The values of the template `compare`.
    var values: PageValues {
        let notes = ComparisonNotes(answer, language: frame.language)
        let remarks = notes.remarks.map {
            ["note": FormNames(frame: frame).text($0)] as PageValues
        }
        return [
            "none": answer.table.isEmpty, "chart": chart,
            "grids": answer.table.isEmpty
                ? [] : GridLayout(answer: answer, language: frame.language).grids.map(values(of:)),
            "legend": shown(legend(notes)), "hasNotes": !remarks.isEmpty, "notes": remarks,
            "downloads": downloads, "command": ShellCommand.text(form.command),
            "citation": notes.sources.map { ["line": SafeText.line($0)] as PageValues },
        ]
    }

    /// What marks and dashes mean; nothing where there are none.
    private func legend(_ notes: ComparisonNotes) -> String? {
        let cells = answer.table.rows.lazy.flatMap { $0.cells.joined() }
        let hasGaps = !answer.table.years.isEmpty && cells.contains { $0.reports == 0 }
        let parts = notes.legend + (hasGaps ? [frame.text(.noReports)] : [])
        return parts.isEmpty ? nil : parts.joined(separator: "；")
    }

    private var downloads: [PageValues] {
        [
            ("CSV", "csv"), ("XLSX", "xlsx"), ("JSON", "json"), ("Markdown", "markdown"),
            ("Vega-Lite", "vega-lite"),
        ].map { label, format in
            ["label": label, "href": PageAddress.compareData(form, format: format)]
        }
    }

    /// The chart, or why there is none; nothing where there is nothing to draw.
    private var chart: [PageValues] {
        guard !answer.table.isEmpty else { return [] }
        let language = frame.language
        do throws(ChartMisfit) {
            let chart = try Chart(form.chart, of: answer, language: language)
            guard hasChart else {
                return [["missing": frame.text(.chartMissing), "figure": false]]
            }
            let figure: PageValues = [
                "name": "nianbao-\(chart.kind.rawValue)", "search": "/?q=",
                "address": PageAddress.compareData(form, format: "vega-lite"),
                "hint": ChartPhrase.needsScripts.text(in: language),
                "buttons": ["svg", "png"].map { format in
                    [
                        "format": format,
                        "label": ChartPhrase.download(format.uppercased()).text(in: language),
                    ] as PageValues
                },
            ]
            return [["figure": [figure], "missing": false]]
        } catch {
            return [["missing": error.text(in: language), "figure": false]]
        }
    }

    // MARK: Tables

    private func values(of grid: ComparisonGrid) -> PageValues {
        let groups = answer.table.rows
        let rows = grid.rows.enumerated().filter { index, _ in
            index < Self.mostRows || index >= groups.count
        }
        let hidden = grid.rows.count - rows.count
        return [
            "title": grid.title, "headings": grid.headings.map { ["heading": $0] as PageValues },
            "rows": rows.map { index, row in
                let group = index < groups.count ? groups[index].group : nil
                return [
                    "label": row.label, "total": group == nil,
                    "href": shown(group.map { address($0) }),
                    "cells": row.cells.enumerated().map { column, cell in
                        values(of: cell, group: group, column: column)
                    },
                ] as PageValues
            },
            "rest": hidden > 0 ? frame.text(.groupsNotShown(hidden)) : false as Any,
        ]
    }

    private func values(
        of cell: ComparisonGrid.Cell, group: ReportGroup?, column: Int
    ) -> PageValues {
        let years = answer.table.years
        let year = years.indices.contains(column) ? years[column] : nil
        let hasReports =
            switch cell {
            case .number, .missing, .undefined: true
            case .count, .empty: false
            }
        let link = hasReports && year != nil ? group.map { address($0, year: year) } : nil
        let isMissing = if case .number = cell { false } else { hasReports }
        return [
            "value": cell == .empty && year != nil ? "–" : cell.text(in: frame.language),
            "marks": cell.marks, "hasMarks": hasReports || year != nil,
            "missing": isMissing || (cell == .empty && year != nil), "cellHref": shown(link),
        ]
    }

    private func address(_ group: ReportGroup, year: Int? = nil) -> String {
        let query = answer.query(of: group, year: year)
        return query.isEmpty ? "/" : PageAddress.search(query)
    }
}
