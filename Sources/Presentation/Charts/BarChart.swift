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

    let data: ChartData

    var picture: ChartPicture {
        let isOneGroup = data.groups.count == 1 && data.numbers.count > 1
        if isOneGroup, ChartShape(data.table).isOfOneStyle, let group = data.groups.first {
            return ChartPicture(views: [panel(ofNumbersIn: group)])
        }
        let shown = Array(data.groups.prefix(Self.mostBars))
        return ChartPicture(
            views: data.numbers.map { panel($0, shown) },
            notes: ChartData.cut(to: shown.count, of: data.groups.count))
    }

    private func panel(_ number: Int, _ groups: [ChartData.Group]) -> JSONValue {
        let cells = groups.map { $0.cell(number) }
        let bars = groups.map { bar(number, $0, label: data.marked($0, [$0.cell(number)])) }
        let isFirst = number == data.numbers.lowerBound
        let width = Self.width / data.numbers.count
        return view(bars, cells, number, width: width, hasLabels: isFirst)
            .merging(data.numbers.count == 1 ? [:] : data.panelTitle(number))
    }

    /// The numbers of one group as bars.
    private func panel(ofNumbersIn group: ChartData.Group) -> JSONValue {
        let bars = data.numbers.map { number in
            let label = [data.caption(number), data.marks(group.cell(number))]
            return bar(number, group, label: label.filter { !$0.isEmpty }.joined(separator: " "))
        }
        let cells = data.numbers.map { group.cell($0) }
        return view(bars, cells, 0, width: Self.width, hasLabels: true)
    }

    private func bar(_ number: Int, _ group: ChartData.Group, label: String) -> JSONValue {
        let cell = group.cell(number)
        let written = data.written(cell, number)
        let end = cell.value.flatMap { $0.numerator > 0 ? $0 : nil } ?? Fraction(0)
        return data.record(cell, number, of: group).merging([
            "label": .string(label), "end": .optional(end.published),
            "beside": .string(cell.reports > 0 ? "\(written)  n=\(cell.n)" : written),
        ])
    }

    private func view(
        _ bars: [JSONValue], _ cells: [ComparedCell], _ number: Int, width: Int, hasLabels: Bool
    ) -> JSONValue {
        let axis = data.format(number).axis(upTo: data.size(cells), ["tickCount": 6])
        return [
            "data": ["values": .array(bars)], "width": .integer(width), "height": ["step": 24],
            "encoding": ["y": .rows(hasLabels: hasLabels)],
            "layer": [
                [
                    "mark": ["type": "bar", "cornerRadiusEnd": 2],
                    "encoding": [
                        "x": .quantity("value", axis: axis),
                        "tooltip": data.tooltip([("text", data.caption(number))]),
                    ],
                ],
                .text("beside", behind: "end", ["dx": 6]),
            ],
        ]
    }

    private static let width = 560
}
