import Answers
import Deadlines
import Comparisons
import Numbers
import Query

/// Two numbers of each group against each other; names stand beside points where there is space.
struct ScatterPlot {
    private static let width = 560.0
    private static let height = 400.0

    let data: ChartData

    private var drawn: [ChartData.Group] {
        data.groups.filter { group in data.numbers.allSatisfy { group.cell($0).value != nil } }
    }

    var picture: ChartPicture {
        let drawn = drawn
        let places = LabelPlacing(
            points: drawn.map { group in data.numbers.map { value(group, $0) } },
            labels: drawn.map { marked($0) }, width: Self.width, height: Self.height
        ).places
        let unnamed = places.count { $0 == nil }
        return ChartPicture(
            views: [
                view(zip(drawn, places).within(data.answer.deadline, every: 8).map(record), places)
            ],
            notes: data.without(drawn)
                + (unnamed > 0 ? [.unnamed(unnamed)] : [])
                + (drawn.contains { !marks($0).isEmpty } ? [.hollow] : []))
    }

    private func value(_ group: ChartData.Group, _ number: Int) -> Double {
        group.cell(number).value?.doubleValue ?? 0
    }

    private func marks(_ group: ChartData.Group) -> String {
        data.marks(group.cell(0)) + data.marks(group.cell(1))
    }

    private func marked(_ group: ChartData.Group) -> String {
        data.marked(group, data.numbers.map { group.cell($0) })
    }

    private func record(_ group: ChartData.Group, _ place: LabelPlace?) -> JSONValue {
        let texts = data.numbers.map { number in
            group.cell(number).value.map { data.format(number).exact($0) } ?? ""
        }
        return data.record(group.cell(0), 0, of: group).merging([
            "x": .optional(group.cell(0).value?.published),
            "y": .optional(group.cell(1).value?.published),
            "xText": .string(texts[0]), "yText": .string(texts[1]),
            "marks": .string(marks(group)), "label": .string(marked(group)),
            "place": .optional(place?.rawValue), "away": 8,
        ])
    }

    private func view(_ points: [JSONValue], _ places: [LabelPlace?]) -> JSONValue {
        [
            "data": ["values": .array(points)], "width": .rounded(Self.width, decimals: 0),
            "height": .rounded(Self.height, decimals: 0),
            "encoding": ["x": axis(0, "x"), "y": axis(1, "y")],
            "layer": .array(
                [false, true].filter { isMarked in drawn.contains { marks($0).isEmpty != isMarked }
                }
                .map { self.points(isMarked: $0) }
                    + LabelPlace.allCases.filter { places.contains($0) }.map { $0.names() }),
        ]
    }

    private func axis(_ number: Int, _ field: String) -> JSONValue {
        let format = data.format(number)
        let unit = format.style == .money ? " (\(data.text(.tenThousandYuan)))" : ""
        let size = data.size(data.groups.map { $0.cell(number) })
        return [
            "field": .string(field), "type": "quantitative", "scale": ["zero": false],
            "axis": format.axis(
                upTo: size,
                ["title": .string(data.caption(number) + unit), "tickCount": 7]),
        ]
    }

    private func points(isMarked: Bool) -> JSONValue {
        let tooltip = data.tooltip([("xText", data.caption(0)), ("yText", data.caption(1))])
        return .points(
            isMarked: isMarked, ["shape": "circle", "size": 70, "opacity": 0.9],
            ["tooltip": tooltip])
    }
}
