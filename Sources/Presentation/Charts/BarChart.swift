import Comparisons
import Numbers
import Query

/// Groups by their numbers, the greatest first; beside each bar its number and how many reports it
/// rests on.
struct BarChart {
    /// How many numbers can stand beside each other.
    static let mostPanels = 4
    /// How many bars can be read.
    private static let mostBars = 40

    private let data: ChartData

    init(_ data: ChartData) {
        self.data = data
    }

    var picture: ChartPicture {
        let isOneGroup = data.groups.count == 1 && data.numbers.count > 1
        if isOneGroup, ChartShape(data.table).isOfOneStyle, let group = data.groups.first {
            return ChartPicture(views: [panel(ofNumbersIn: group)])
        }
        let shown = Array(data.groups.prefix(Self.mostBars))
        return ChartPicture(
            views: data.numbers.map { panel($0, shown) },
            notes: data.groups.count > shown.count
                ? [.first(shown.count, of: data.groups.count)] : [])
    }

    private func panel(_ number: Int, _ groups: [ChartData.Group]) -> JSONValue {
        let cells = groups.map { $0.cell(number) }
        let bars = groups.map { bar(number, $0, label: data.marked($0, [$0.cell(number)])) }
        let isFirst = number == data.numbers.lowerBound
        let panel = view(bars, cells, number, width: Self.width / data.numbers.count)
        let title: JSONValue =
            data.numbers.count == 1
            ? [:]
            : [
                "title": [
                    "text": .string(data.caption(number)), "style": "panel", "anchor": "start",
                ]
            ]
        return panel.merging(title).merging(
            ["encoding": encoding(hasLabels: isFirst)])
    }

    /// The numbers of one group as bars.
    private func panel(ofNumbersIn group: ChartData.Group) -> JSONValue {
        let bars = data.numbers.map { number in
            let cell = group.cell(number)
            return bar(
                number, group,
                label: [data.caption(number), data.marks(cell)].filter { !$0.isEmpty }.joined(
                    separator: " "))
        }
        return view(bars, data.numbers.map { group.cell($0) }, 0, width: Self.width)
            .merging(["encoding": encoding(hasLabels: true)])
    }

    private func bar(_ number: Int, _ group: ChartData.Group, label: String) -> JSONValue {
        let cell = group.cell(number)
        let written =
            cell.value.map { data.format(number).short($0) }
            ?? data.absence(cell)
        let end = cell.value.flatMap { $0.numerator > 0 ? $0 : nil } ?? Fraction(0)
        return data.record(cell, number, of: group).merging([
            "label": .string(label), "end": .optional(end.published),
            "beside": .string(cell.reports > 0 ? "\(written)  n=\(cell.n)" : written),
        ])
    }

    private func view(
        _ bars: [JSONValue], _ cells: [ComparedCell], _ number: Int, width: Int
    ) -> JSONValue {
        let axis = data.format(number).axis(upTo: data.size(cells))
            .merging(["title": data.format(number).unitTitle, "tickCount": 6])
        return [
            "data": ["values": .array(bars)], "width": .integer(width), "height": ["step": 24],
            "layer": [
                [
                    "mark": ["type": "bar", "cornerRadiusEnd": 2],
                    "encoding": [
                        "x": ["field": "value", "type": "quantitative", "axis": axis],
                        "tooltip": data.tooltip([("text", data.caption(number))]),
                    ],
                ],
                [
                    "mark": ["type": "text", "align": "left", "dx": 6],
                    "encoding": [
                        "x": ["field": "end", "type": "quantitative"],
                        "text": ["field": "beside"],
                    ],
                ],
            ],
        ]
    }

    private func encoding(hasLabels: Bool) -> JSONValue {
        [
            "y": [
                "field": "label", "type": "nominal", "sort": nil,
                "axis": hasLabels
                    ? ["title": nil, "ticks": false, "domain": false, "labelPadding": 6] : nil,
            ]
        ]
    }

    private static let width = 560
}
