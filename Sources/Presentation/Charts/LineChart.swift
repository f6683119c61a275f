import Answers
import Deadlines
import Comparisons
import Numbers
import Query

/// Numbers from year to year; where a year has no number the line is broken.
struct LineChart {
    /// How many lines can be told apart.
    private static let mostLines = 8
    private static let shapes: JSONValue = [
        "circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right",
        "triangle-left",
    ]

    let data: ChartData

    /// A line: what it is called, and for each year its number.
    private struct Line {
        let label: String
        let points: [JSONValue]
        let cells: [ComparedCell]
    }

    var picture: ChartPicture {
        let lines = data.table.comparison.isOverYears ? linesOfGroups : linesOfYears
        let hasMarks = lines.contains {
            $0.lines.contains { $0.cells.contains { !data.marks($0).isEmpty } }
        }
        let shown = min(drawn.count, Self.mostLines)
        let isCut = data.table.comparison.isOverYears && drawn.count > shown
        let missing = data.table.comparison.isOverYears ? data.without(drawn) : []
        return ChartPicture(
            views: lines.map { view($0.number, $0.lines, hasTitle: lines.count > 1) },
            arrangement: .below,
            notes: (isCut ? [.greatestLast(shown, of: drawn.count)] : []) + missing
                + (hasMarks ? [.hollow] : []))
    }

    /// The groups that have a number in some year.
    private var drawn: [ChartData.Group] {
        data.groups.filter { group in
            group.row.cells.joined().contains { $0.value != nil }
        }
    }

    /// The years of the axis.
    private var years: [Int] {
        data.table.comparison.isOverYears
            ? data.table.years : data.table.rows.compactMap(\.group.year)
    }

    /// A panel a number, a line a group: those with the greatest last number.
    private var linesOfGroups: [(number: Int, lines: [Line])] {
        data.numbers.map { number in
            let ordered = drawn.sorted { last($0, number) > last($1, number) }
            return (number, ordered.prefix(Self.mostLines).map { line($0, number) })
        }
    }

    private func last(_ group: ChartData.Group, _ number: Int) -> Double {
        group.row.cells[number].last { $0.value != nil }?.value?.doubleValue ?? -.infinity
    }

    private func line(_ group: ChartData.Group, _ number: Int) -> Line {
        let cells = group.row.cells[number]
        return Line(
            label: group.label,
            points: zip(years, cells).map { year, cell in
                data.record(cell, number, of: group, year: year)
                    .merging(["series": .string(group.label)])
            }, cells: cells)
    }

    /// Years are the groups: one panel where one axis fits all numbers, else one a number.
    private var linesOfYears: [(number: Int, lines: [Line])] {
        let lines = data.numbers.map { number in
            let cells = data.groups.map { $0.cell(number) }
            return Line(
                label: data.caption(number),
                points: data.groups.within(data.answer.deadline, every: 8).map { group in
                    data.record(group.cell(number), number, of: group)
                        .merging(["series": .string(data.caption(number))])
                }, cells: cells)
        }
        let isOnePanel = ChartShape(data.table).isOfOneStyle && lines.count <= Self.mostLines
        return isOnePanel ? [(0, lines)] : lines.enumerated().map { ($0, [$1]) }
    }

    private func view(_ number: Int, _ lines: [Line], hasTitle: Bool) -> JSONValue {
        let cells = lines.flatMap(\.cells)
        let axis = data.format(number)
            .axis(upTo: data.size(cells), ["domain": false, "ticks": false])
        let view: JSONValue = [
            "data": ["values": .array(lines.flatMap(\.points))], "width": 600,
            "height": hasTitle ? 200 : 320,
            "encoding": [
                "x": [
                    "field": "year", "type": "ordinal",
                    "axis": ["title": nil, "labelAngle": 0, "grid": false],
                ],
                "y": .quantity("value", axis: axis),
                "color": colour(lines), "shape": shape(lines),
            ],
            "layer": .array(
                [["mark": ["type": "line", "strokeWidth": 2]]]
                    + [false, true].filter { isMarked in
                        cells.contains {
                            $0.value != nil && data.marks($0).isEmpty != isMarked
                        }
                    }.map { points(isMarked: $0) }),
        ]
        return hasTitle ? view.merging(data.panelTitle(number)) : view
    }

    private func colour(_ lines: [Line]) -> JSONValue {
        [
            "field": "series", "type": "nominal", "scale": ["domain": names(lines)],
            "legend": lines.count > 1 ? ["title": nil] : nil,
        ]
    }

    private func shape(_ lines: [Line]) -> JSONValue {
        colour(lines).merging(["scale": ["domain": names(lines), "range": Self.shapes]])
    }

    private func names(_ lines: [Line]) -> JSONValue { .strings(lines.map(\.label)) }

    /// The points of the years.
    private func points(isMarked: Bool) -> JSONValue {
        .points(
            isMarked: isMarked, ["size": 70, "opacity": 1],
            [
                "tooltip": data.tooltip(
                    [("number", data.text(.number)), ("text", data.text(.value))], hasYear: true)
            ])
    }
}
