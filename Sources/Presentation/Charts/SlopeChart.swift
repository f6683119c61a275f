import Answers
import Deadlines
import Comparisons
import Numbers
import Query

/// The first and the last year of each group, joined by a line.
struct SlopeChart {
    /// How many lines can be read.
    private static let mostLines = 25
    private static let height = 440.0
    private static let lineHeight = 15.0

    let data: ChartData

    /// A group that has both numbers.
    private struct Slope {
        let group: ChartData.Group
        let cells: [ComparedCell]
        let values: [Fraction]
    }

    private var years: [Int] { [data.table.years.first, data.table.years.last].compactMap(\.self) }

    var picture: ChartPicture {
        let slopes = data.groups.within(data.answer.deadline).compactMap(slope)
        let shown = Array(Self.ranked(slopes).prefix(Self.mostLines))
        return ChartPicture(
            views: [view(shown)],
            notes: [.ends(years)]
                + (slopes.count > shown.count
                    ? [.greatestLast(shown.count, of: slopes.count)] : [])
                + data.without(slopes.map(\.group)))
    }

    private func slope(_ group: ChartData.Group) -> Slope? {
        guard let first = group.row.cells[0].first, let last = group.row.cells[0].last,
            let start = first.value, let end = last.value
        else { return nil }
        return Slope(group: group, cells: [first, last], values: [start, end])
    }

    /// Those with the greatest last number first; equal ones as the table has them.
    private static func ranked(_ slopes: [Slope]) -> [Slope] {
        slopes.sorted { ($0.values[1].compared(to: $1.values[1]) ?? 0) > 0 }
    }

    // MARK: View

    private func view(_ slopes: [Slope]) -> JSONValue {
        let values = slopes.flatMap { $0.values.map(\.doubleValue) }
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let margin = high > low ? (high - low) * 0.04 : 1
        let domain = (low - margin)...(high + margin)
        let texts = [0, 1].map { labels(slopes, at: $0, domain) }
        let records = slopes.indices.flatMap { index in
            [0, 1].map { record(slopes[index], at: $0, labelAt: texts[$0][index]) }
        }
        return [
            "data": ["values": .array(records)], "width": 320,
            "height": .rounded(Self.height, decimals: 0),
            "encoding": [
                "x": [
                    "field": "year", "type": "ordinal", "scale": ["padding": 0.1],
                    "axis": [
                        "title": nil, "labelAngle": 0, "orient": "top", "domain": false,
                        "ticks": false, "grid": true, "offset": 10,
                    ],
                ]
            ],
            "layer": [
                lines(domain), points(domain, isMarked: false), points(domain, isMarked: true),
                names(at: 0, domain), names(at: 1, domain),
            ],
        ]
    }

    private func y(_ field: String, _ domain: ClosedRange<Double>) -> JSONValue {
        [
            "field": .string(field), "type": "quantitative", "axis": nil,
            "scale": [
                "zero": false, "nice": false,
                "domain": [
                    .rounded(domain.lowerBound, decimals: 9),
                    .rounded(domain.upperBound, decimals: 9),
                ],
            ],
        ]
    }

    private var colour: JSONValue {
        [
            "field": "direction", "type": "nominal",
            "scale": ["domain": [.string(data.text(.rising)), .string(data.text(.falling))]],
            "legend": ["title": nil, "orient": "top", "symbolType": "stroke"],
        ]
    }

    private func lines(_ domain: ClosedRange<Double>) -> JSONValue {
        [
            "mark": ["type": "line", "strokeWidth": 2],
            "encoding": [
                "y": y("value", domain), "color": colour,
                "detail": ["field": "group", "type": "nominal"],
            ],
        ]
    }

    private func points(_ domain: ClosedRange<Double>, isMarked: Bool) -> JSONValue {
        .points(
            isMarked: isMarked, ["shape": "circle", "size": 60, "opacity": 1],
            [
                "y": y("value", domain), "color": colour,
                "tooltip": data.tooltip(
                    [("text", data.text(.value)), ("change", data.text(.change))], hasYear: true),
            ])
    }

    /// The names on one side; each at a height of its own.
    private func names(at end: Int, _ domain: ClosedRange<Double>) -> JSONValue {
        [
            "transform": [["filter": .string("datum.end == \(end)")]],
            "mark": [
                "type": "text", "fontSize": 11, "align": end == 0 ? "right" : "left",
                "dx": end == 0 ? -10 : 10,
            ],
            "encoding": [
                "y": y("height", domain),
                "text": ["field": "label"],
            ],
        ]
    }

    // MARK: Heights

    /// The number at whose height each name stands: near its own, none on another.
    private func labels(
        _ slopes: [Slope], at end: Int, _ domain: ClosedRange<Double>
    ) -> [Double] {
        let length = domain.upperBound - domain.lowerBound
        let wanted = slopes.map {
            (domain.upperBound - $0.values[end].doubleValue) / length * Self.height
        }
        return Self.apart(wanted, by: Self.lineHeight, within: Self.height).map {
            domain.upperBound - $0 / Self.height * length
        }
    }

    /// Heights near those that are wanted, with a distance between any two, none beyond a limit
    /// as long as all fit within it.
    static func apart(
        _ wanted: [Double], by distance: Double, within limit: Double
    ) -> [Double] {
        var heights = wanted
        let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
        // Neighbours that are too near become a block around the middle of what they want.
        var blocks: [(indices: [Int], start: Double)] = []
        for index in order {
            var block = (indices: [index], start: wanted[index])
            while let above = blocks.last,
                above.start + Double(above.indices.count) * distance > block.start
            {
                blocks.removeLast()
                let indices = above.indices + block.indices
                let starts = indices.enumerated().map { wanted[$1] - Double($0) * distance }
                let lowest = limit - Double(indices.count - 1) * distance
                let mean = starts.reduce(0, +) / Double(indices.count)
                block = (indices, max(0, min(mean, lowest)))
            }
            blocks.append(block)
        }
        for block in blocks {
            for (place, index) in block.indices.enumerated() {
                heights[index] = block.start + Double(place) * distance
            }
        }
        return heights
    }
}

extension SlopeChart {
    private func record(_ slope: Slope, at end: Int, labelAt height: Double) -> JSONValue {
        let cell = slope.cells[end]
        let format = data.format(0)
        let written = format.short(slope.values[end])
        let name = data.marked(slope.group, [cell])
        let change = slope.values[1].minus(slope.values[0])
        return data.record(cell, 0, of: slope.group, year: years[end]).merging([
            "end": .integer(end), "height": .rounded(height, decimals: 9),
            "label": .string(end == 0 ? "\(name)  \(written)" : "\(written)  \(name)"),
            "direction": .string(
                data.text((change?.numerator ?? 0) < 0 ? .falling : .rising)),
            "change": .optional(change.map { format.exact($0) }),
        ])
    }
}
