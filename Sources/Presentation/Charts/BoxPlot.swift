import Comparisons
import Numbers
import Query

/// How the reports of each group are spread: least, quartiles, median, greatest.
struct BoxPlot {
    /// How many boxes can be read.
    private static let mostBoxes = 40

    let data: ChartData

    /// A group with the spread of its reports.
    private struct Box {
        let group: ChartData.Group
        let spread: Spread
    }

    var picture: ChartPicture {
        let boxes = data.groups.compactMap { group in
            group.cell(0).spread.map { Box(group: group, spread: $0) }
        }
        let isByYear = data.table.comparison.grouping == .year
        let ordered = isByYear ? boxes : Self.ranked(boxes)
        let shown = Array(ordered.prefix(Self.mostBoxes))
        return ChartPicture(
            views: [view(shown)],
            notes: [.boxParts]
                + ChartData.cut(to: shown.count, of: boxes.count)
                + data.without(boxes.map(\.group)))
    }

    /// The boxes, those with the greatest median first; equal ones as the table has them.
    private static func ranked(_ boxes: [Box]) -> [Box] {
        boxes.sorted { ($0.spread.median.compared(to: $1.spread.median) ?? 0) > 0 }
    }

    private func record(_ box: Box) -> JSONValue {
        let format = data.format(0)
        let parts: [(String, Fraction)] = [
            ("minimum", box.spread.minimum), ("q1", box.spread.lowerQuartile),
            ("median", box.spread.median), ("q3", box.spread.upperQuartile),
            ("maximum", box.spread.maximum),
        ]
        let numbers = parts.map { ($0, JSONValue.optional($1.published)) }
        let texts = parts.map { ("\($0)Text", JSONValue.string(format.exact($1))) }
        return data.record(box.group.cell(0), 0, of: box.group)
            .merging(.object(Dictionary(numbers + texts, uniquingKeysWith: { $1 })))
            .merging([
                "label": .string(data.marked(box.group, [box.group.cell(0)])),
                "beside": .string("n=\(box.group.cell(0).n)"),
            ])
    }

    private func view(_ boxes: [Box]) -> JSONValue {
        let ends = boxes.flatMap { [$0.spread.minimum, $0.spread.maximum] }
        let size = ends.map { $0.doubleValue.magnitude }.max() ?? 0
        let axis = data.format(0).axis(upTo: size, ["tickCount": 7])
        let tooltip = data.tooltip([
            ("minimumText", data.text(.least)),
            ("q1Text", ComparisonPhrase.lowerQuartile.text(in: data.language)),
            ("medianText", ComparisonPhrase.median.text(in: data.language)),
            ("q3Text", ComparisonPhrase.upperQuartile.text(in: data.language)),
            ("maximumText", data.text(.greatest)),
        ])
        func line(_ mark: JSONValue, _ from: String, _ to: String?) -> JSONValue {
            let end: JSONValue = to.map { ["x2": ["field": .string($0)]] } ?? [:]
            return [
                "mark": mark,
                "encoding": end.merging(["x": .quantity(from, axis: axis), "tooltip": tooltip]),
            ]
        }
        return [
            "data": ["values": .array(boxes.map(record))], "width": 560, "height": ["step": 28],
            "encoding": ["y": .rows()],
            "layer": [
                line(["type": "rule"], "minimum", "maximum"),
                line(["type": "tick", "thickness": 1, "size": 8], "minimum", nil),
                line(["type": "tick", "thickness": 1, "size": 8], "maximum", nil),
                line(["type": "bar", "size": 16], "q1", "q3"),
                line(
                    ["type": "tick", "thickness": 3, "size": 16, "style": "paperTick"], "median",
                    nil),
                .text("beside", behind: "maximum", ["dx": 8, "fontSize": 11]),
            ],
        ]
    }
}
